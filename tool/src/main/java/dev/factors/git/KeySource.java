package dev.factors.git;

import java.util.Set;

/** A place where public keys of OpenPGP are looked for. */
@FunctionalInterface
public interface KeySource {

  /**
   * The keys of some fingerprints, and perhaps others.
   *
   * @param fingerprints in upper case
   */
  OpenPgpKeys keys(Set<String> fingerprints);
}
