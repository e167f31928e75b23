package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;

/** A rule that passes on what reading the review files has found. */
abstract class ReviewRule extends Rule {

  ReviewRule(String id) {
    super(id, Severity.ERROR);
  }

  @Override
  public final void check(Inspection inspection) {
    inspection.reviews().diagnostics().stream()
        .filter(finding -> finding.rule().equals(id()))
        .forEach(inspection::pass);
  }
}
