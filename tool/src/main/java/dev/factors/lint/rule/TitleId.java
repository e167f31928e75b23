package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;

/** A factor's slug is its file's name and its title's id. */
public final class TitleId extends Rule {

  public TitleId() {
    super("structure/title-id", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      if (!Factor.isSlug(factor.slug())) {
        inspection.report(
            factor.place(),
            "'" + factor.slug() + "' is no slug",
            "name the file in lower-case letters, digits and hyphens");
      }
      if (factor.section() == null) {
        inspection.report(
            factor.place(),
            "the factor has no title",
            "begin it with [#" + factor.slug() + "] and, on the next line, = and its title");
      } else if (!factor.slug().equals(factor.section().id())) {
        inspection.report(
            IdPlace.of(factor.section(), inspection.manuscript().sources()),
            "the title's id is '" + factor.section().id() + "', not '" + factor.slug() + "'",
            "put [#" + factor.slug() + "] on the line above the title");
      }
    }
  }
}
