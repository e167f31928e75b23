package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Optional;

/** The section of a factor that holds its conformance statements, whatever its title. */
final class ConformanceSection {

  private ConformanceSection() {}

  /** Whether the template says so, or there are statements in it: one of them may be amiss. */
  static boolean is(Block section, Factor factor, Template template) {
    return isOfTemplate(section, factor, template)
        || Document.walk(section).stream()
            .anyMatch(block -> block.is("dlist") && block.hasRole("conformance"));
  }

  /**
   * Where to point when the statements as a whole are meant: at the factor without such a section.
   */
  static Place place(Factor factor, Template template) {
    return factor.sections().stream()
        .filter(section -> is(section, factor, template))
        .map(Heading::place)
        .findFirst()
        .orElse(factor.place());
  }

  private static boolean isOfTemplate(Block section, Factor factor, Template template) {
    return Optional.ofNullable(factor.sectionId(section))
        .flatMap(template::section)
        .filter(known -> known.statements() != null)
        .isPresent();
  }
}
