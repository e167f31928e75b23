package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keywords of BCP 14 in capitals stand beside conformance statements, and nowhere else. */
public final class KeywordOutside extends Rule {

  public KeywordOutside() {
    super("conformance/keyword-outside", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    // By place: a factor that is included twice is one factor.
    Set<Place> inside =
        Stream.concat(ofFactors(inspection), ofChapters(inspection))
            .flatMap(Document::walk)
            .map(Block::place)
            .collect(Collectors.toSet());
    inspection
        .ownWords(Bcp14::isWord)
        .filter(passage -> !inside.contains(passage.block().place()))
        .forEach(passage -> check(inspection, passage));
  }

  private static void check(Inspection inspection, Passage passage) {
    Matcher keyword = Bcp14.KEYWORD.matcher(passage.text());
    while (keyword.find()) {
      if (!Quotations.isQuotedAlone(passage.text(), keyword.start(), keyword.end())) {
        inspection.report(
            passage.place(keyword.start(), keyword.end()),
            "'" + keyword.group() + "' in capitals outside the conformance statements",
            "make it a conformance statement, write it in lower case, or quote it as \"`"
                + keyword.group()
                + "`\"");
      }
    }
  }

  private static Stream<Block> ofFactors(Inspection inspection) {
    Template template = inspection.paper().template();
    return inspection.factors().stream()
        .flatMap(
            (Factor factor) ->
                factor.blocks().stream()
                    .filter(part -> ConformanceSection.is(part, factor, template)));
  }

  /** Where a paper says what the keywords mean, under the title that their sections have. */
  private static Stream<Block> ofChapters(Inspection inspection) {
    Set<String> titles =
        inspection.paper().template().sections().stream()
            .filter(section -> section.statements() != null)
            .map(Template.Section::title)
            .collect(Collectors.toSet());
    return inspection
        .manuscript()
        .document()
        .blocks()
        .filter(block -> block.is("section") && block.title() != null)
        .filter(block -> !Factor.isFactorFile(block.place().file()))
        .filter(block -> titles.contains(block.title()));
  }
}
