package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.Set;

/** What the bibliography lists is cited somewhere. */
public final class UncitedEntry extends Rule {

  public UncitedEntry() {
    super("reference/uncited-entry", Severity.WARNING, FROM_REVIEW_ON);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> cited = References.ids(inspection.manuscript());
    Inlines.in(inspection.manuscript(), Inline.Anchor.class)
        .filter(anchor -> anchor.bibliography() && !cited.contains(anchor.id()))
        .forEach(
            entry ->
                inspection.report(
                    entry.place(),
                    "nothing cites the entry '" + entry.id() + "'",
                    "cite it where the text rests on it, as in <<"
                        + entry.id()
                        + ">>, or remove it"));
  }
}
