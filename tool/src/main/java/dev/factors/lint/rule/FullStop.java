package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.manuscript.Factor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conformance statement is a sentence, and ends as one. */
public final class FullStop extends FixableRule {

  /** A full stop, with the marks and quotes that may stand behind it; a colon leads to a list. */
  private static final Pattern ENDED = Pattern.compile("[.:…][\"'”’)\\]*_#]*$");

  /** Other marks at the end, which a full stop cannot follow. */
  private static final Pattern OTHER_MARK = Pattern.compile("[,;!?–—-]$");

  public FullStop() {
    super("conformance/full-stop", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      inspection.statements(factor).stream()
          .flatMap(statement -> StatementText.of(statement, inspection).stream())
          .forEach(text -> check(inspection, text));
    }
  }

  private static void check(Inspection inspection, Passage passage) {
    String text = passage.text().stripTrailing();
    Matcher ended = ENDED.matcher(text);
    if (text.isEmpty() || ended.find()) {
      return;
    }
    Place end = passage.place(text.length(), text.length());
    String message = "the conformance statement does not end with a full stop";
    String help = "end it with one: it is a sentence";
    if (OTHER_MARK.matcher(text).find()) {
      inspection.report(end, message, help);
    } else {
      inspection.report(end, message, help, Fix.insert(end, ".", "add a full stop"));
    }
  }
}
