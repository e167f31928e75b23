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
          "(?<![\\p{L}\\p{N}_'’.-])(\\p{L}+)(\\s+)(\\1)(?![\\p{L}\\p{N}_]|['’-]\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "He said that that was so", "it had had its day". */
  private static final Set<String> RIGHT = Set.of("that", "had");

  public DoubledWord() {
    super("language/doubled-word", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    inspection
        .passages()
        .filter(passage -> !Quotations.isOne(passage.block()))
        .forEach(passage -> check(inspection, passage));
  }

  private static void check(Inspection inspection, Passage passage) {
    Matcher doubled = DOUBLED.matcher(passage.text());
    while (doubled.find()) {
      String second = doubled.group(3);
      // Two capitals are a name, such as that of a town.
      boolean name = Capitals.isCapitalised(doubled.group(1)) && Capitals.isCapitalised(second);
      if (!name && !RIGHT.contains(second.toLowerCase(Locale.ROOT))) {
        report(inspection, passage, doubled);
      }
    }
  }

  private static void report(Inspection inspection, Passage passage, Matcher doubled) {
    Place second = passage.place(doubled.start(3), doubled.end(3));
    String message = "'" + doubled.group(3) + "' stands there twice";
    Optional<Place> superfluous = superfluous(passage, doubled);
    if (superfluous.isPresent()) {
      inspection.report(second, message, "remove one of them", Fix.remove(superfluous.get()));
    } else {
      inspection.report(second, message, "remove one of them");
    }
  }

  /** In one line the second word, over the end of a line the one with words behind it. */
  private static Optional<Place> superfluous(Passage passage, Matcher doubled) {
    if (doubled.group(2).indexOf('\n') < 0) {
      return Optional.of(passage.place(doubled.end(1), doubled.end(3)));
    }
    String line = passage.lines().get(passage.line(doubled.start(3))).text();
    String rest = line.substring(passage.inLine(doubled.end(3)));
    // What is left must begin with a word: a mark there would begin a list, or something else.
    return rest.matches(" \\p{L}.*")
        ? Optional.of(passage.place(doubled.start(3), doubled.end(3) + 1))
        : Optional.empty();
  }
}
