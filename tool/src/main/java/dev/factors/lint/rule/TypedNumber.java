package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Prose;
import dev.factors.manuscript.Factor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers are counted, not typed: a factor's is its place among the includes. */
public final class TypedNumber extends FixableRule {

  private static final String NUMBER =
      "(?:Factor|Chapter|Section)\\s+\\d+\\s*[.:)–—-]?\\s+"
          + "|\\d+(?:\\.\\d+)*\\s*[.:)–—-]\\s+"
          + "|\\d+(?:\\.\\d+)+\\s+"
          + "|[IVXLC]+\\s*[.:)]\\s+";

  /** "4. Title", "Factor 4: Title", "IV. Title", "1.2 Title": a number that is set apart. */
  private static final Pattern OF_CHAPTER = Pattern.compile("(?:" + NUMBER + ")(?=\\S)");

  /** "4 Title" as well: no factor is named after a number. */
  private static final Pattern OF_FACTOR = Pattern.compile("(?:" + NUMBER + "|\\d+\\s+)(?=\\S)");

  public TypedNumber() {
    super("structure/typed-number", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    check(inspection, SectionTitles.ofFactors(inspection), OF_FACTOR);
    check(inspection, SectionTitles.ofChapters(inspection), OF_CHAPTER);
    String signifier =
        inspection.manuscript().document().attributes().getOrDefault("chapter-signifier", "");
    if (!signifier.isEmpty()) {
      Pattern reference = Pattern.compile("\\b" + Pattern.quote(signifier) + "\\s+(\\d{1,3})\\b");
      inspection
          .ownWords(signifier::startsWith)
          .filter(passage -> !passage.isTitle())
          .forEach(passage -> checkText(inspection, passage, reference.matcher(passage.text())));
    }
  }

  /** "Factor 4" in the text, where that is what the paper calls its numbered chapters. */
  private static void checkText(Inspection inspection, Passage passage, Matcher reference) {
    while (reference.find()) {
      int number = Integer.parseInt(reference.group(1));
      List<Factor> factors = inspection.manuscript().factors();
      String slug =
          number >= 1 && number <= factors.size() ? factors.get(number - 1).slug() : "slug";
      inspection.report(
          passage.place(reference.start(), reference.end()),
          "a factor is referred to by a number that is typed in",
          "refer to its id, as in xref:" + slug + "[]");
    }
  }

  private static void check(Inspection inspection, Stream<Block> sections, Pattern number) {
    sections
        .flatMap(section -> inspection.title(section).stream())
        .forEach(title -> check(inspection, title, number.matcher(title.text())));
  }

  private static void check(Inspection inspection, Prose.Line title, Matcher number) {
    if (number.lookingAt()) {
      Place place = title.place(0, number.end());
      inspection.report(
          place,
          "a number is typed into the title",
          "remove it: the order of the includes gives the number",
          Fix.remove(place));
    }
  }
}
