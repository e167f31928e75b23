package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;

/**
 * A suppression names a rule, gives a reason and hides something. The linter reports it itself:
 * only when all rules have run is it known what a suppression hides.
 */
public final class Suppression extends FixableRule {

  public Suppression() {
    super("source/suppression", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    // Nothing to see before the other rules have run.
  }
}
