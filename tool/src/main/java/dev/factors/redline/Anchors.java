package dev.factors.redline;

/** The ids of parts in the page of a redline. */
final class Anchors {

  private Anchors() {}

  /**
   * The id that a part had in its own version, so that links into the paper lead to the same place
   * of the redline; one that is gone does not take the place of one that is there.
   */
  static String of(Delta delta) {
    String id = delta.node().id();
    String known = id == null ? "" : id.replaceAll("\\s", "_");
    return known.isEmpty() ? "text" : delta.after() == null ? "was-" + known : known;
  }
}
