package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Prose;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Statement;
import java.util.List;

/** A conformance statement has one keyword of BCP 14, so that it asks for one thing. */
public final class StatementKeyword extends Rule {

  public StatementKeyword() {
    super("conformance/keyword", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      inspection.statements(factor).forEach(statement -> check(inspection, statement));
    }
  }

  private static void check(Inspection inspection, Statement statement) {
    List<Prose.Match> keywords =
        inspection
            .passages(statement.item())
            .flatMap(passage -> passage.lines().stream())
            .flatMap(line -> line.find(Bcp14.KEYWORD))
            .toList();
    if (keywords.isEmpty()) {
      inspection.report(
          Heading.place(statement.item()),
          "the conformance statement has no keyword of BCP 14",
          "say MUST, MUST NOT, SHOULD, SHOULD NOT or MAY, in capitals");
    } else if (keywords.size() > 1) {
      inspection.report(
          keywords.get(1).place(),
          "the conformance statement has " + keywords.size() + " keywords of BCP 14",
          "make a statement of each");
    }
  }
}
