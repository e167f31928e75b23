package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;

/** A section holds something. */
public final class EmptySection extends Rule {

  public EmptySection() {
    super("structure/empty-section", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    inspection.manuscript().blocks().stream()
        .filter(block -> block.is("section") && block.level() > 0 && block.children().isEmpty())
        .forEach(
            block ->
                inspection.report(
                    Heading.place(block),
                    "the section '" + block.title() + "' is empty",
                    "write it, or remove its title"));
  }
}
