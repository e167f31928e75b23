package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;

/** A cross-reference leads to something in the paper. */
public final class XrefTarget extends Rule {

  public XrefTarget() {
    super("reference/xref", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Targets targets = Targets.in(inspection.manuscript());
    Inlines.in(inspection.manuscript(), Inline.Xref.class)
        .forEach(xref -> check(inspection, xref, targets));
  }

  private static void check(Inspection inspection, Inline.Xref xref, Targets targets) {
    String target = xref.target();
    int hash = target.indexOf('#');
    String id = target.substring(hash + 1);
    if (hash > 0 || target.endsWith(".adoc")) {
      inspection.report(
          xref.place(),
          "'" + target + "' refers to a file",
          "refer by id, as in xref:" + slug(id) + "[]: the paper is one document");
    } else if (targets.find(id).isEmpty()) {
      inspection.report(
          xref.place(),
          "nothing in the paper has the id '" + id + "'",
          isFactor(id, inspection)
              ? "the factor is there: give its title this id"
              : Nearest.to(id, targets.ids())
                  .map(near -> "did you mean '" + near + "'?")
                  .orElse("give its target an id, or mend the reference"));
    }
  }

  /** Whether the reference is right, and the title that it leads to has another id. */
  private static boolean isFactor(String id, Inspection inspection) {
    return inspection.factors().stream().anyMatch(factor -> factor.slug().equals(id));
  }

  /** The id that was probably meant: a factor's file is named after its id. */
  private static String slug(String target) {
    return target.substring(target.lastIndexOf('/') + 1).replaceFirst("\\.adoc$", "");
  }
}
