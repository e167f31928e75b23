package dev.factors.release;

/**
 * What a gate found.
 *
 * @param id as in {@code paper.yaml}
 * @param required what the milestone asks for
 * @param actual what is
 * @param help what to do and with which command, empty where the gate has passed
 */
public record GateResult(String id, String required, String actual, boolean passed, String help) {

  /** A gate that has passed. */
  public static GateResult pass(String id, String required, String actual) {
    return new GateResult(id, required, actual, true, "");
  }

  /** A gate that has failed. */
  public static GateResult fail(String id, String required, String actual, String help) {
    return new GateResult(id, required, actual, false, help);
  }

  /** A gate that has passed or failed. */
  public static GateResult of(
      String id, String required, String actual, boolean passed, String help) {
    return passed ? pass(id, required, actual) : fail(id, required, actual, help);
  }
}
