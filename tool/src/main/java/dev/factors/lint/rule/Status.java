package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;

/** Every factor says how far it has come. */
public final class Status extends Rule {

  private static final String HELP =
      "write :factor-status: draft, review or stable below the title";

  public Status() {
    super("structure/status", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      if (factor.statusEntry() == null) {
        inspection.report(factor.place(), "the factor has no status", HELP);
      } else if (factor.status().isEmpty()) {
        inspection.report(
            factor.statusEntry().place(),
            "'" + factor.statusEntry().value() + "' is no status",
            HELP);
      }
    }
  }
}
