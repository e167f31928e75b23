package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.source.Sources;
import java.util.stream.Stream;

/** A rule that passes on what the scanner stumbled over. */
abstract class ProblemRule extends Rule {

  private final Problem.Kind kind;
  private final String help;

  ProblemRule(String id, Severity severity, Problem.Kind kind, String help) {
    super(id, severity);
    this.kind = kind;
    this.help = help;
  }

  @Override
  public final void check(Inspection inspection) {
    for (Document document : inspection.manuscript().documents()) {
      problems(document, inspection.manuscript().sources())
          .forEach(problem -> inspection.report(problem.place(), problem.message(), help));
    }
  }

  /** The problems of a document that are this rule's to report. */
  Stream<Problem> problems(Document document, Sources sources) {
    return document.problems().stream().filter(problem -> problem.kind() == kind);
  }
}
