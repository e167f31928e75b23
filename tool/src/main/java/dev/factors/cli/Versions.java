package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;

/** Versions as they are typed. */
final class Versions {

  private Versions() {}

  /**
   * Parses a version.
   *
   * @throws Failure of kind USAGE where it is none
   */
  static Version parse(String text) {
    return Version.tryParse(text)
        .orElseThrow(
            () ->
                Failure.usage(
                    "'"
                        + text
                        + "' is no version; versions are Semantic Versions 2.0.0, such as 0.1.0 or"
                        + " 1.0.0-rc.1"));
  }
}
