package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import java.util.Optional;

/** References lead to an id, which stays when the title changes. */
public final class NaturalReference extends FixableRule {

  public NaturalReference() {
    super("reference/natural-reference", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Targets targets = Targets.in(inspection.manuscript());
    Inlines.in(inspection.manuscript(), Inline.Xref.class)
        .forEach(
            xref -> {
              if (targets.byId(xref.target()).isEmpty()) {
                targets
                    .byTitle(xref.target())
                    .ifPresent(target -> report(inspection, xref, target));
              }
            });
  }

  private static void report(Inspection inspection, Inline.Xref xref, Targets.Target target) {
    String message = "the reference leads to a title, '" + xref.target() + "'";
    if (target.kind() != Block.IdKind.WRITTEN) {
      inspection.report(
          xref.place(), message, "give the section an id of its own, and refer to that");
      return;
    }
    String help = "refer to its id, '" + target.id() + "'";
    Optional<Place> written = Written.in(xref.place(), xref.target(), inspection);
    if (written.isPresent()) {
      inspection.report(xref.place(), message, help, Fix.replace(written.get(), target.id()));
    } else {
      inspection.report(xref.place(), message, help);
    }
  }
}
