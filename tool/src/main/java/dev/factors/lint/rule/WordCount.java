package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReadersText;
import dev.factors.paper.Template;
import java.util.Optional;

/** Factors and their sections keep to the lengths of the template. */
public final class WordCount extends Rule {

  public WordCount() {
    super("structure/word-count", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Template template = inspection.paper().template();
    for (Factor factor : inspection.factors()) {
      if (factor.section() == null) {
        continue;
      }
      int all = 0;
      for (Block block : factor.blocks()) {
        int words = ReadersText.words(block);
        all += words;
        Optional<Template.Section> section =
            Optional.ofNullable(factor.sectionId(block)).flatMap(template::section);
        // An empty section is its own rule's business.
        if (section.isPresent() && !block.children().isEmpty()) {
          String name = "the section '" + section.get().title() + "'";
          check(inspection, Heading.place(block), name, words, section.get().words());
        }
      }
      check(inspection, factor.place(), "the factor", all, template.words());
    }
  }

  private static void check(
      Inspection inspection, Place place, String name, int words, Template.Range bounds) {
    if (!bounds.contains(words)) {
      inspection.report(
          place,
          name + " has " + words + (words == 1 ? " word, not " : " words, not ") + bounds,
          words > bounds.max() ? "shorten it" : "say more, or ask whether it is needed");
    }
  }
}
