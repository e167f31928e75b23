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
import java.util.stream.Collectors;

/** One English throughout: British in en-GB, American in en-US; in any other the rule rests. */
public final class Spelling extends FixableRule {

  public Spelling() {
    super("language/spelling", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    String language = inspection.manuscript().language();
    SpellingTable.of(language)
        .ifPresent(
            table ->
                inspection
                    .ownWords(table.spellings().keySet())
                    .forEach(passage -> check(inspection, passage, table, language)));
  }

  private static void check(
      Inspection inspection, Passage passage, SpellingTable table, String language) {
    Matcher word = Tokens.in(passage.text());
    while (word.find()) {
      String written = word.group();
      Optional<String> instead = table.instead(written.toLowerCase(Locale.ROOT));
      if (instead.isPresent()
          && Tokens.isWhole(passage.text(), word.start(), word.end())
          && !isName(passage, word)
          && !Quotations.isQuotedAlone(passage.text(), word.start(), word.end())) {
        Place place = passage.place(word.start(), word.end());
        String replacement = Capitals.like(written, instead.get());
        inspection.report(
            place,
            "'" + written + "' is not spelt as in " + language,
            "write '" + replacement + "'",
            Fix.replace(place, replacement));
      }
    }
  }

  /** A capital within a sentence makes a name, and a name is written as its bearer does. */
  private static boolean isName(Passage passage, Matcher word) {
    if (!Capitals.isCapitalised(word.group()) || passage.isTitle()) {
      return false;
    }
    Set<Integer> beginnings =
        passage.sentences().stream()
            .map(sentence -> firstLetter(passage.text(), sentence.start()))
            .collect(Collectors.toSet());
    return !beginnings.contains(word.start());
  }

  private static int firstLetter(String text, int from) {
    int index = from;
    while (index < text.length() && !Character.isLetterOrDigit(text.charAt(index))) {
      index++;
    }
    return index;
  }
}
