package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;

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
      for (Problem problem : document.problems()) {
        if (problem.kind() == kind && !saidElsewhere(inspection, problem)) {
          inspection.report(problem.place(), problem.message(), help);
        }
      }
    }
  }

  /** Whether another rule says it better. */
  boolean saidElsewhere(Inspection inspection, Problem problem) {
    return false;
  }
}
