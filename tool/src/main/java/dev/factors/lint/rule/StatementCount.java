package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;

/** A factor has as many conformance statements as the template allows. */
public final class StatementCount extends Rule {

  public StatementCount() {
    super("conformance/statement-count", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Template template = inspection.paper().template();
    for (Factor factor : inspection.factors()) {
      int count = inspection.statements(factor).size();
      if (factor.section() != null && !template.statements().contains(count)) {
        inspection.report(
            ConformanceSection.place(factor, template),
            "the factor has "
                + count
                + (count == 1 ? " conformance statement, not " : " conformance statements, not ")
                + template.statements(),
            "statements are items of a description list under [.conformance]");
      }
    }
  }
}
