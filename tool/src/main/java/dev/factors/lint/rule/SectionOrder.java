package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.List;

/** A factor's sections stand in the template's order, each once. */
public final class SectionOrder extends Rule {

  public SectionOrder() {
    super("structure/section-order", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    List<String> order =
        inspection.paper().template().sections().stream().map(Template.Section::id).toList();
    for (Factor factor : inspection.factors()) {
      int last = -1;
      for (Block section : factor.sections()) {
        int position = order.indexOf(factor.sectionId(section));
        if (position >= 0 && position <= last) {
          inspection.report(
              Heading.place(section),
              position == last
                  ? "the section '" + section.title() + "' is there twice"
                  : "the section '" + section.title() + "' comes too late",
              "the template's order is " + String.join(", ", order));
        }
        last = Math.max(last, position);
      }
    }
  }
}
