package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.source.Sources;
import java.util.stream.Stream;

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
  Stream<Problem> problems(Document document, Sources sources) {
    return super.problems(document, sources)
        .filter(problem -> !isOversized(problem.place(), document, sources));
  }

  private static boolean isOversized(Place directive, Document document, Sources sources) {
    return document.includes().stream()
        .filter(include -> include.place().equals(directive))
        .anyMatch(
            include -> include.file() != null && sources.oversized().contains(include.file()));
  }
}
