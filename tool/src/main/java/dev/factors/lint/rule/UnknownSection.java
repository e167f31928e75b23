package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.Optional;
import java.util.stream.Collectors;

/** A factor's sections are the template's, under the template's ids and titles. */
public final class UnknownSection extends Rule {

  public UnknownSection() {
    super("structure/unknown-section", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      factor.sections().forEach(section -> check(inspection, factor, section));
    }
  }

  private static void check(Inspection inspection, Factor factor, Block section) {
    Template template = inspection.paper().template();
    Optional<Template.Section> byId =
        Optional.ofNullable(factor.sectionId(section)).flatMap(template::section);
    Optional<Template.Section> byTitle =
        template.sections().stream()
            .filter(known -> known.title().equals(section.title()))
            .findFirst();
    if (byId.isPresent() && byTitle.isEmpty()) {
      inspection.report(
          Heading.place(section),
          "the section is titled '" + section.title() + "'",
          "the template's title is '" + byId.get().title() + "'");
    } else if (byTitle.isPresent() && section.idKind() != Block.IdKind.WRITTEN) {
      // That it has no id of its own is another rule's business.
      return;
    } else if (byTitle.isPresent() && !byId.equals(byTitle)) {
      inspection.report(
          IdPlace.of(section, inspection.manuscript().sources()),
          "the section's id is '" + section.id() + "', not the template's",
          "put [#" + factor.slug() + "-" + byTitle.get().id() + "] on the line above the title");
    } else if (byId.isEmpty()) {
      inspection.report(
          Heading.place(section),
          "the template has no section '" + section.title() + "'",
          "the template's sections are "
              + template.sections().stream()
                  .map(Template.Section::title)
                  .collect(Collectors.joining(", ")));
    }
  }
}
