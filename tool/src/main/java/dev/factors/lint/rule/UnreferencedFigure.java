package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.Set;

/** The text refers to every figure and table that it has given a title and an id. */
public final class UnreferencedFigure extends Rule {

  public UnreferencedFigure() {
    super("reference/unreferenced-figure", Severity.INFO, FROM_REVIEW_ON);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> referred = References.ids(inspection.manuscript());
    inspection.manuscript().blocks().stream()
        .filter(block -> block.is("image") || block.is("table"))
        .filter(block -> block.title() != null && block.idKind() == Block.IdKind.WRITTEN)
        .filter(block -> !referred.contains(block.id()))
        .forEach(block -> report(inspection, block));
  }

  private static void report(Inspection inspection, Block block) {
    String kind = block.is("table") ? "table" : "figure";
    inspection.report(
        Heading.place(block),
        "nothing refers to the " + kind + " '" + block.titleText() + "'",
        "say in the text what it shows, as in xref:" + block.id() + "[the " + kind + "]");
  }
}
