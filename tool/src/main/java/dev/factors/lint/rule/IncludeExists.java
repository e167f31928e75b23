package dev.factors.lint.rule;

import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import org.jspecify.annotations.Nullable;

/** What is included is there. */
public final class IncludeExists extends ProblemRule {

  public IncludeExists() {
    super(
        "reference/include",
        Severity.ERROR,
        Problem.Kind.INCLUDE_MISSING,
        "mend the path, or remove the include");
  }

  /** A file that is too large is there, but was not read: the rule about sizes says so. */
  @Override
  boolean saidElsewhere(Inspection inspection, Problem problem) {
    return inspection.manuscript().document().includes().stream()
        .filter(include -> include.place().equals(problem.place()))
        .anyMatch(include -> isOversized(inspection, include.file()));
  }

  private static boolean isOversized(Inspection inspection, @Nullable String file) {
    return file != null && inspection.manuscript().sources().oversized().contains(file);
  }
}
