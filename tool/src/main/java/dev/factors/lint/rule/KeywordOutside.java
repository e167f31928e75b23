package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Prose;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import java.util.stream.Stream;

/** Keywords of BCP 14 in capitals stand beside conformance statements, and nowhere else. */
public final class KeywordOutside extends Rule {

  public KeywordOutside() {
    super("conformance/keyword-outside", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      parts(factor)
          .filter(part -> !ConformanceSection.is(part))
          .flatMap(Prose::in)
          .flatMap(line -> line.find(Bcp14.KEYWORD))
          .forEach(
              keyword ->
                  inspection.report(
                      keyword.place(),
                      "'" + keyword.text() + "' in capitals outside the conformance statements",
                      "make it a conformance statement, or write it in lower case"));
    }
  }

  /** The sections, and what stands before them. */
  private static Stream<Block> parts(Factor factor) {
    return factor.section() == null ? Stream.of() : factor.section().children().stream();
  }
}
