package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.manuscript.Manuscript;
import java.util.List;

/**
 * What lint would say of files below {@code reviews/} that are to be written, and does not say
 * without them.
 *
 * @param faults for which the files are not to be written
 * @param warnings that are to be told
 */
public record Admission(List<Diagnostic> faults, List<Diagnostic> warnings) {

  private static final String AREA = "review/";

  /**
   * Compares the repository as it is with the repository as it would be.
   *
   * @param version whose rules are asked
   */
  public static Admission of(
      Manuscript before, Manuscript after, Version version, Outside outside) {
    List<Diagnostic> known = Linter.lint(before, version, outside);
    List<Diagnostic> added =
        Linter.lint(after, version, outside).stream()
            .filter(finding -> finding.rule().startsWith(AREA) && !known.contains(finding))
            .toList();
    return new Admission(
        added.stream().filter(Admission::refuses).toList(),
        added.stream()
            .filter(finding -> finding.severity() == Severity.WARNING && !refuses(finding))
            .toList());
  }

  /** What is checked out was read, or the release: in either the factor has to be there. */
  private static boolean refuses(Diagnostic finding) {
    return finding.severity() == Severity.ERROR || finding.rule().equals("review/factor");
  }
}
