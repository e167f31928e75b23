package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
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
            place(factor, template),
            "the factor has " + count + " conformance statements, not " + template.statements(),
            "statements are items of a description list under [.conformance]");
      }
    }
  }

  private static Place place(Factor factor, Template template) {
    return factor.sections().stream()
        .filter(section -> ConformanceSection.is(section, factor, template))
        .map(Heading::place)
        .findFirst()
        .orElse(factor.place());
  }
}
