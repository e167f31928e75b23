package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sections whose titles their authors have chosen, unlike those that the template names. */
final class SectionTitles {

  private SectionTitles() {}

  /** The factors' own sections. */
  static Stream<Block> ofFactors(Inspection inspection) {
    List<Block> sections = new ArrayList<>();
    for (Factor factor : inspection.factors()) {
      if (factor.section() != null) {
        sections.add(factor.section());
      }
    }
    return sections.stream();
  }

  /** All others, the titles of documents and those of the template aside. */
  static Stream<Block> ofChapters(Inspection inspection) {
    Set<String> template = new HashSet<>();
    for (Template.Section section : inspection.paper().template().sections()) {
      template.add(section.title());
    }
    // By place: a factor that is included twice is one factor.
    Set<Place> factors = new HashSet<>();
    ofFactors(inspection).forEach(section -> factors.add(section.place()));
    List<Block> sections = new ArrayList<>();
    for (Block block : inspection.manuscript().blocks()) {
      String title = block.title();
      if (block.is("section")
          && block.level() > 0
          && title != null
          && !factors.contains(block.place())
          && !(Factor.isFactorFile(block.place().file()) && template.contains(title))) {
        sections.add(block);
      }
    }
    return sections.stream();
  }
}
