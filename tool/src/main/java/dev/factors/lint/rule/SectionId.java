package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Set;
import java.util.stream.Collectors;

/** A section of the template carries its id itself: one made from the title changes with it. */
public final class SectionId extends FixableRule {

  public SectionId() {
    super("structure/section-id", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> taken =
        inspection.manuscript().blocks().stream()
            .filter(block -> block.idKind() == Block.IdKind.WRITTEN)
            .map(block -> String.valueOf(block.id()))
            .collect(Collectors.toSet());
    for (Factor factor : inspection.factors()) {
      factor.sections().stream()
          .filter(section -> section.idKind() != Block.IdKind.WRITTEN)
          .forEach(section -> check(inspection, factor, section, taken));
    }
  }

  private static void check(
      Inspection inspection, Factor factor, Block section, Set<String> taken) {
    inspection.paper().template().sections().stream()
        .filter(known -> known.title().equals(section.title()))
        .map(Template.Section::id)
        .map(known -> factor.slug() + "-" + known)
        .findFirst()
        .ifPresent(id -> report(inspection, section, id, taken.contains(id)));
  }

  private static void report(Inspection inspection, Block section, String id, boolean taken) {
    String message = "the section '" + section.title() + "' has no id of its own";
    String help = "put [#" + id + "] on the line above the title";
    if (taken) {
      inspection.report(Heading.place(section), message, help);
    } else {
      Place above = Place.at(section.place().file(), section.place().line(), 1);
      inspection.report(
          Heading.place(section),
          message,
          help,
          Fix.insert(above, "[#" + id + "]\n", "insert [#" + id + "]"));
    }
  }
}
