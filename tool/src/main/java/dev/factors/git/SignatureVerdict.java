package dev.factors.git;

/**
 * What is known of a signature.
 *
 * @param reason who has made it where it is good; what is wrong, or what is missing, where it is
 *     not
 */
public record SignatureVerdict(State state, String reason) {

  /** Whether a signature can be relied on. */
  public enum State {
    /** Made by somebody who is known, and matches what it signs. */
    GOOD,
    /** Not made for these bytes, or with a key that is revoked. */
    BAD,
    /** The key is not known here, has expired, or there is no program to check it with. */
    UNCHECKED
  }

  static SignatureVerdict good(String signer) {
    return new SignatureVerdict(State.GOOD, signer);
  }

  static SignatureVerdict bad(String reason) {
    return new SignatureVerdict(State.BAD, reason);
  }

  static SignatureVerdict unchecked(String reason) {
    return new SignatureVerdict(State.UNCHECKED, reason);
  }
}
