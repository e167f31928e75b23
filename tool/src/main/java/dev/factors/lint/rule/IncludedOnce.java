package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Paper;
import java.util.HashMap;
import java.util.Map;

/** The paper includes every factor's file, and includes it once. */
public final class IncludedOnce extends Rule {

  public IncludedOnce() {
    super("structure/included-once", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Document stray : inspection.manuscript().strays()) {
      inspection.report(
          Place.ofFile(stray.path()),
          Paper.MAIN_DOCUMENT + " does not include this factor",
          "add include::"
              + stray.path().substring(Paper.FOLDER.length() + 1)
              + "[leveloffset=+1] where the factor belongs");
    }
    Map<String, Block> titles = new HashMap<>();
    inspection.manuscript().factors().stream()
        .filter(factor -> factor.section() != null)
        .forEach(factor -> titles.put(factor.file(), factor.section()));
    Map<String, Place> first = new HashMap<>();
    for (Document.Include include : inspection.manuscript().document().includes()) {
      String file = include.file();
      if (file == null || !Factor.isFactorFile(file)) {
        continue;
      }
      Place before = first.putIfAbsent(file, include.place());
      if (before != null) {
        inspection.report(
            include.place(),
            "the factor is included a second time",
            "it is already at " + before + ": remove one of the two");
      } else if (titles.containsKey(file) && titles.get(file).level() != 1) {
        inspection.report(
            include.place(),
            "the factor's title is at level " + titles.get(file).level() + ", not 1",
            "write [leveloffset=+1]: the factor is a document of its own, and here a chapter");
      }
    }
  }
}
