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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Keywords of BCP 14 in capitals stand beside conformance statements, and nowhere else. */
public final class KeywordOutside extends Rule {

  public KeywordOutside() {
    super("conformance/keyword-outside", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    // By place: a factor that is included twice is one factor.
    Set<Place> inside = new HashSet<>();
    List<Block> sections = ofFactors(inspection);
    sections.addAll(ofChapters(inspection));
    for (Block section : sections) {
      for (Block block : Document.walk(section)) {
        inside.add(block.place());
      }
    }
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

  private static List<Block> ofFactors(Inspection inspection) {
    Template template = inspection.paper().template();
    List<Block> sections = new ArrayList<>();
    for (Factor factor : inspection.factors()) {
      for (Block part : factor.blocks()) {
        if (ConformanceSection.is(part, factor, template)) {
          sections.add(part);
        }
      }
    }
    return sections;
  }

  /** Where a paper says what the keywords mean, under the title that their sections have. */
  private static List<Block> ofChapters(Inspection inspection) {
    Set<String> titles = new HashSet<>();
    for (Template.Section section : inspection.paper().template().sections()) {
      if (section.statements() != null) {
        titles.add(section.title());
      }
    }
    List<Block> sections = new ArrayList<>();
    for (Block block : inspection.manuscript().document().blocks()) {
      if (block.is("section")
          && titles.contains(block.title())
          && !Factor.isFactorFile(block.place().file())) {
        sections.add(block);
      }
    }
    return sections;
  }
}
