package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Prose;
import dev.factors.lint.Rule;
import dev.factors.paper.Style;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Titles are capitalised as the paper has agreed; what is not a plain word is left alone. */
public final class TitleCase extends Rule {

  /** Words in small letters, and words with a capital at the beginning only. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\w.'’@-])\\p{L}[\\p{Ll}'’]*(?![\\w.@])", Pattern.UNICODE_CHARACTER_CLASS);

  /** What is masked counts: code at the beginning of a title is its first word. */
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}\uFFFC]");

  private static final Pattern LETTER_BEFORE = Pattern.compile("[\\p{L}\\p{N}\uFFFC][^:]*$");

  public TitleCase() {
    super("structure/title-case", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Style style = inspection.paper().style();
    check(inspection, SectionTitles.ofFactors(inspection), style.factorTitles());
    check(inspection, SectionTitles.ofChapters(inspection), style.chapterTitles());
  }

  private static void check(Inspection inspection, Stream<Block> sections, Style.Capitals style) {
    Set<String> small = new HashSet<>(inspection.paper().style().smallWords());
    sections
        .flatMap(section -> inspection.title(section).stream())
        .forEach(
            title -> {
              switch (style) {
                case HEADLINE -> checkHeadline(inspection, title, small);
                case SENTENCE -> {
                  checkSentence(inspection, title);
                  checkWithin(inspection, title);
                }
                case ANY -> {
                  // Its author knows best.
                }
              }
            });
  }

  private static void checkHeadline(Inspection inspection, Prose.Line title, Set<String> small) {
    Matcher word = WORD.matcher(title.text());
    while (word.find()) {
      String written = word.group();
      boolean isSmall = small.contains(Capitals.uncapitalised(written)) && isWithin(title, word);
      String wanted = isSmall ? Capitals.uncapitalised(written) : Capitals.capitalised(written);
      // A single letter that is no word is a name, such as that of a variable.
      if (!written.equals(wanted) && (isSmall || written.length() > 1)) {
        inspection.report(
            title.place(word.start(), word.end()),
            "'" + written + "' in a title that is a headline",
            "write '" + wanted + "'");
      }
    }
  }

  /** Whether a word is neither the first nor the last one, nor the first behind a colon. */
  private static boolean isWithin(Prose.Line title, Matcher word) {
    return LETTER_BEFORE.matcher(title.text().substring(0, word.start())).find()
        && LETTER.matcher(title.text().substring(word.end())).find();
  }

  /**
   * A word with a capital that the text knows in small letters only: what the text writes with a
   * capital somewhere within a sentence is a name.
   */
  private static void checkWithin(Inspection inspection, Prose.Line title) {
    Matcher word = WORD.matcher(title.text());
    while (word.find()) {
      String written = word.group();
      if (Capitals.isCapitalised(written)
          && written.length() > 1
          && LETTER_BEFORE.matcher(title.text().substring(0, word.start())).find()
          && !isName(inspection, written)) {
        inspection.report(
            title.place(word.start(), word.end()),
            "'" + written + "' in a title that is a sentence",
            "write '" + Capitals.uncapitalised(written) + "'");
      }
    }
  }

  private static boolean isName(Inspection inspection, String word) {
    String small = Capitals.uncapitalised(word);
    return inspection.passagesWith(small::equals).stream().allMatch(Passage::isTitle)
        || inspection.passagesWith(word::equals).stream()
            .filter(passage -> !passage.isTitle())
            .anyMatch(passage -> isWithinSentence(passage, word));
  }

  private static boolean isWithinSentence(Passage passage, String word) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
        .matcher(passage.text())
        .results()
        .anyMatch(
            found ->
                passage.sentences().stream()
                    .noneMatch(
                        sentence ->
                            sentence.holds(found.start())
                                && !LETTER
                                    .matcher(
                                        passage.text().substring(sentence.start(), found.start()))
                                    .find()));
  }

  private static void checkSentence(Inspection inspection, Prose.Line title) {
    Matcher word = WORD.matcher(title.text());
    if (word.find() && !LETTER.matcher(title.text().substring(0, word.start())).find()) {
      String wanted = Capitals.capitalised(word.group());
      if (!word.group().equals(wanted)) {
        inspection.report(
            title.place(word.start(), word.end()),
            "a title that begins with a small letter",
            "write '" + wanted + "'");
      }
    }
  }
}
