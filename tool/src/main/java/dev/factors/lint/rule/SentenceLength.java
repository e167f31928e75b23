package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Rule;
import dev.factors.lint.Sentences;
import java.util.regex.Pattern;

/** A sentence has no more words than a reader keeps in mind. */
public final class SentenceLength extends Rule {

  /** RFC 8174 gives this sentence word by word. */
  private static final Pattern GIVEN = Pattern.compile("be interpreted as described in BCP 14");

  public SentenceLength() {
    super("language/sentence-length", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    int bound = inspection.paper().style().sentenceWords();
    inspection
        .ownWords()
        .filter(passage -> !passage.isTitle() && !passage.block().is("table"))
        .forEach(passage -> check(inspection, passage, bound));
  }

  private static void check(Inspection inspection, Passage passage, int bound) {
    for (Sentences.Span sentence : passage.sentences()) {
      String written = passage.written(sentence.start(), sentence.end());
      int words = words(written);
      if (words > bound && !GIVEN.matcher(written).find()) {
        inspection.report(
            passage.place(sentence.start(), sentence.end()),
            "the sentence has " + words + " words, not at most " + bound,
            "make two of it, or leave out what can be left out");
      }
    }
  }

  /** What stands between white space and holds a letter or a digit. */
  private static int words(String text) {
    int words = 0;
    boolean counted = false;
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isSpace(character)) {
        counted = false;
      } else if (!counted && isOfWord(character)) {
        counted = true;
        words++;
      }
      index += Character.charCount(character);
    }
    return words;
  }

  private static boolean isSpace(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }
}
