package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Paper;
import java.util.HashSet;
import java.util.Set;

/**
 * Beside factors and what they include there is nothing in the folder of the factors, and no
 * document in that of the paper that the paper does not include.
 */
public final class StrayFile extends Rule {

  public StrayFile() {
    super("structure/stray-file", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> included = new HashSet<>();
    for (Document document : inspection.manuscript().documents()) {
      for (Document.Include include : document.includes()) {
        if (include.file() != null) {
          included.add(include.file());
        }
      }
    }
    for (String file : inspection.manuscript().sources().tree().list(Paper.FOLDER)) {
      // Tools keep theirs in files that begin with a dot.
      if (included.contains(file) || file.contains("/.")) {
        continue;
      }
      if (file.startsWith(Paper.FACTORS + "/")) {
        if (!Factor.isFactorFile(file)) {
          inspection.report(
              Place.ofFile(file),
              "the file is no factor, and none includes it",
              "a factor's name ends with .adoc; move or remove what is none");
        }
      } else if (file.endsWith(".adoc") && !file.equals(Paper.MAIN_DOCUMENT)) {
        inspection.report(
            Place.ofFile(file),
            "nothing includes the file",
            "include it where it belongs, or remove it");
      }
    }
  }
}
