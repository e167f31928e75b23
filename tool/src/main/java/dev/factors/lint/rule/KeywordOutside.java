package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;

/** Keywords of BCP 14 in capitals stand beside conformance statements, and nowhere else. */
public final class KeywordOutside extends Rule {

  public KeywordOutside() {
    super("conformance/keyword-outside", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      factor.blocks().stream()
          .filter(part -> !ConformanceSection.is(part, factor, inspection.paper().template()))
          .flatMap(inspection::passages)
          .flatMap(passage -> passage.lines().stream())
          .flatMap(line -> line.find(Bcp14.KEYWORD))
          .forEach(
              keyword ->
                  inspection.report(
                      keyword.place(),
                      "'" + keyword.text() + "' in capitals outside the conformance statements",
                      "make it a conformance statement, or write it in lower case"));
    }
  }
}
