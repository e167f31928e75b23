package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import java.util.List;

/**
 * Whether a release is what it says.
 *
 * @param rebuild how it compares with what its source commit gives
 * @param files every file of the release, be it there or only promised, sorted
 * @param signatures of its tag, its commit and its checksums, where there are some
 * @param unchecked what could not be checked here, and why
 */
public record Verification(
    Version target,
    Rebuild rebuild,
    List<FileCheck> files,
    List<SignatureCheck> signatures,
    List<String> unchecked) {

  /** How a release compares with what its source commit gives. */
  public enum Rebuild {
    SAME,
    DIFFERENT,
    /** Another version of the tool has made it, or its source commit is not known. */
    NOT_COMPARABLE;

    /** As it is printed. */
    public String label() {
      return switch (this) {
        case SAME -> "same";
        case DIFFERENT -> "different";
        case NOT_COMPARABLE -> "not-comparable";
      };
    }
  }

  /**
   * What was found of a file.
   *
   * @param path relative to the repository's root
   * @param reason what is wrong with it, empty where nothing is
   */
  public record FileCheck(String path, String reason) {

    /** Whether nothing is wrong with it. */
    public boolean passed() {
      return reason.isEmpty();
    }
  }

  /** Whether nothing speaks against the release. */
  public boolean passed() {
    return rebuild != Rebuild.DIFFERENT
        && files.stream().allMatch(FileCheck::passed)
        && signatures.stream().noneMatch(SignatureCheck::isBad);
  }
}
