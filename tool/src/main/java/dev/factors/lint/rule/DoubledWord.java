package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No word stands there twice in a row, over the end of a line neither. */
public final class DoubledWord extends FixableRule {

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_'’.-])(\\p{L}+)(?:\\s+(\\1)(?![\\p{L}\\p{N}_]|['’-]\\p{L}))+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "He said that that was so", "it had had its day". */
  private static final Set<String> RIGHT = Set.of("that", "had");

  public DoubledWord() {
    super("language/doubled-word", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    inspection
        .ownWords()
        .filter(passage -> mayBeIn(passage.text()))
        .forEach(passage -> check(inspection, passage));
  }

  /** Whether a word is the same as the one before; mostly none is, and that is quickly seen. */
  private static boolean mayBeIn(String text) {
    int before = 0;
    int length = 0;
    int start = Tokens.next(text, 0);
    while (start < text.length()) {
      int end = Tokens.end(text, start);
      if (end - start == length && text.regionMatches(true, before, text, start, length)) {
        return true;
      }
      before = start;
      length = end - start;
      start = Tokens.next(text, end);
    }
    return false;
  }

  private static void check(Inspection inspection, Passage passage) {
    Matcher doubled = DOUBLED.matcher(passage.text());
    while (doubled.find()) {
      String second = doubled.group(2);
      // Two capitals are a name, such as that of a town.
      boolean name = Capitals.isCapitalised(doubled.group(1)) && Capitals.isCapitalised(second);
      boolean quoted = Quotations.isQuotedAlone(passage.text(), doubled.start(), doubled.end());
      if (!name && !quoted && !RIGHT.contains(second.toLowerCase(Locale.ROOT))) {
        report(inspection, passage, doubled);
      }
    }
  }

  private static void report(Inspection inspection, Passage passage, Matcher doubled) {
    Place place = passage.place(doubled.start(2), doubled.end());
    String message = "'" + doubled.group(2) + "' stands there twice";
    String help = "remove one of them";
    Optional<Fix> fix = fix(passage, doubled);
    if (fix.isPresent()) {
      inspection.report(place, message, help, fix.get());
    } else {
      inspection.report(place, message, help);
    }
  }

  /** Over the end of a line, what stands behind the word goes on in the next line. */
  private static Optional<Fix> fix(Passage passage, Matcher doubled) {
    int first = passage.line(doubled.start());
    int last = passage.line(doubled.end());
    if (first == last) {
      return Optional.of(Fix.remove(passage.place(doubled.end(1), doubled.end())));
    }
    String rest = passage.lines().get(last).text().substring(passage.inLine(doubled.end()));
    Place place = passage.place(doubled.end(1), doubled.end() + 1);
    // What is left must begin with a word: a mark there would begin a list, or something else.
    // A comment between the lines is to stay.
    return rest.matches(" \\p{L}.*") && place.endLine() - place.line() == last - first
        ? Optional.of(Fix.replace(place, "\n"))
        : Optional.empty();
  }
}
