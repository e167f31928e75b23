package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.manuscript.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conformance statements are numbered from 1 on, in their ids as in their labels. */
public final class StatementId extends Rule {

  public StatementId() {
    super("conformance/statement-id", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> released = inspection.lastRelease().map(ReleasedStatements::ids).orElse(Set.of());
    for (Factor factor : inspection.factors()) {
      Pattern wellFormed = Pattern.compile(Pattern.quote(factor.slug()) + "-c([1-9]\\d{0,3})");
      int number = 0;
      Set<Integer> seen = new HashSet<>();
      for (Statement statement : inspection.statements(factor)) {
        Matcher id = wellFormed.matcher(statement.id() == null ? "" : statement.id());
        if (id.matches()) {
          int actual = Integer.parseInt(id.group(1));
          int next = next(factor, number, actual, released);
          checkNumber(inspection, statement, next, actual);
          boolean again = !seen.add(actual);
          // One that was pulled forward leaves the others in their order.
          number = actual > number ? actual : again ? number + 1 : number;
        } else {
          number++;
          reportId(inspection, statement, factor.slug() + "-c" + number, "C" + number);
        }
      }
    }
  }

  /** The number that is due behind another; those of withdrawn statements stay unused. */
  private static int next(Factor factor, int before, int actual, Set<String> released) {
    int next = before + 1;
    while (next < actual && released.contains(factor.slug() + "-c" + next)) {
      next++;
    }
    return next;
  }

  private static void checkNumber(
      Inspection inspection, Statement statement, int next, int actual) {
    Place place = Heading.place(statement.item());
    if (actual != next) {
      inspection.report(
          place,
          "the conformance statement has the number " + actual + ", not " + next,
          "number the statements of a factor from 1 on, without gaps, in their order");
    } else if (!statement.label().equals("C" + actual)) {
      inspection.report(
          place,
          "the conformance statement is labelled '" + statement.label() + "', not C" + actual,
          "write [[" + statement.id() + "]]C" + actual + "::");
    }
  }

  private static void reportId(
      Inspection inspection, Statement statement, String id, String label) {
    inspection.report(
        Heading.place(statement.item()),
        statement.id() == null
            ? "the conformance statement has no id"
            : "the conformance statement's id is '" + statement.id() + "', not '" + id + "'",
        "write [[" + id + "]]" + label + "::");
  }
}
