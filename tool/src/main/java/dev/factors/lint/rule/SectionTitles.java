package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections whose titles their authors have chosen, unlike those that the template names. */
final class SectionTitles {

  private SectionTitles() {}

  /** The factors' own sections. */
  static Stream<Block> ofFactors(Inspection inspection) {
    return inspection.factors().stream().map(Factor::section).flatMap(Stream::ofNullable);
  }

  /** All others, the titles of documents and those of the template aside. */
  static Stream<Block> ofChapters(Inspection inspection) {
    Set<String> template =
        inspection.paper().template().sections().stream()
            .map(Template.Section::title)
            .collect(Collectors.toSet());
    // By place: a factor that is included twice is one factor.
    Set<Place> factors = ofFactors(inspection).map(Block::place).collect(Collectors.toSet());
    return inspection.manuscript().documents().stream()
        .flatMap(document -> document.blocks())
        .filter(block -> block.is("section") && block.level() > 0 && block.title() != null)
        .filter(block -> !factors.contains(block.place()))
        .filter(
            block ->
                !(Factor.isFactorFile(block.place().file()) && template.contains(block.title())));
  }
}
