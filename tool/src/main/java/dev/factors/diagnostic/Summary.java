package dev.factors.diagnostic;

import java.util.List;

/**
 * How many findings of each severity.
 *
 * @param files how many files were looked at
 */
public record Summary(int errors, int warnings, int infos, int files) {

  /** Counts. */
  public static Summary of(List<Diagnostic> diagnostics, int files) {
    return new Summary(
        count(diagnostics, Severity.ERROR),
        count(diagnostics, Severity.WARNING),
        count(diagnostics, Severity.INFO),
        files);
  }

  /** One line for people, such as {@code 2 errors, 1 warning in 16 files}. */
  @Override
  public String toString() {
    String found =
        errors + warnings + infos == 0
            ? "no findings"
            : String.join(
                ", ",
                List.of(some(errors, "error"), some(warnings, "warning"), some(infos, "info"))
                    .stream()
                    .filter(part -> !part.isEmpty())
                    .toList());
    return found + " in " + files + (files == 1 ? " file" : " files");
  }

  private static String some(int count, String what) {
    return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
  }

  private static int count(List<Diagnostic> diagnostics, Severity severity) {
    return (int) diagnostics.stream().filter(each -> each.severity() == severity).count();
  }
}
