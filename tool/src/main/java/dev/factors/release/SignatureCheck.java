package dev.factors.release;

import dev.factors.git.SignatureVerdict;

/**
 * What was found of a signature.
 *
 * @param of what is signed, as a person calls it: {@code the tag v0.1.0}
 */
public record SignatureCheck(String of, SignatureVerdict verdict) {

  /** Whether it speaks against the release. */
  public boolean isBad() {
    return verdict.state() == SignatureVerdict.State.BAD;
  }
}
