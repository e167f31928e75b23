package dev.factors.lint.rule;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Optional;

/** Every factor has the sections that the template asks for in this version. */
public final class RequiredSection extends Rule {

  public RequiredSection() {
    super("structure/required-section", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      // A factor without a title has no sections; its own rule says so.
      if (factor.section() == null) {
        continue;
      }
      for (Template.Section section : inspection.paper().template().sections()) {
        boolean there = factor.sections().stream().anyMatch(block -> is(block, section, factor));
        if (!isDue(section, inspection.target()) || there) {
          continue;
        }
        Optional<Block> nested =
            factor.body().stream()
                .filter(block -> block.is("section") && is(block, section, factor))
                .findFirst();
        if (nested.isPresent()) {
          inspection.report(
              Heading.place(nested.get()),
              "the section '" + section.title() + "' is part of another section",
              "write == " + section.title() + ", one level below the factor's title");
        } else {
          inspection.report(
              factor.place(),
              "the section '" + section.title() + "' is missing",
              "add [#" + factor.slug() + "-" + section.id() + "] and == " + section.title());
        }
      }
    }
  }

  private static boolean isDue(Template.Section section, Version target) {
    return section.since() != null && !section.since().isHigherThan(target);
  }

  /** By id or by title: a section that has one of them wrong is not missing. */
  private static boolean is(Block block, Template.Section section, Factor factor) {
    return section.id().equals(factor.sectionId(block)) || section.title().equals(block.title());
  }
}
