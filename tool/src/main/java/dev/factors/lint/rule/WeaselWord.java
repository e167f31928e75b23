package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Prose;
import dev.factors.lint.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that add nothing, or claim what should be shown, are left out. */
public final class WeaselWord extends Rule {

  /** What "is not simply" something else denies something, and says it by that word. */
  private static final Pattern NEGATION =
      Pattern.compile("(?:\\b(?:not|cannot|never)|n['’]t)\\s+$", Pattern.CASE_INSENSITIVE);

  public WeaselWord() {
    super("language/weasel-word", Severity.INFO);
  }

  @Override
  public void check(Inspection inspection) {
    Words words = Words.words(inspection.paper().vocabulary().weaselWords());
    inspection
        .ownWords(words.marks())
        .flatMap(passage -> passage.lines().stream())
        .forEach(line -> check(inspection, line, words.pattern()));
  }

  private static void check(Inspection inspection, Prose.Line line, Pattern words) {
    Matcher word = words.matcher(line.text());
    while (word.find()) {
      if (!NEGATION.matcher(Words.before(word.start(), line.text())).find()) {
        inspection.report(
            line.place(word.start(), word.end()),
            "'" + word.group() + "' adds nothing",
            "leave it out, or say how much, or by which evidence");
      }
    }
  }
}
