package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Paper;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<String> included =
        inspection.manuscript().documents().stream()
            .flatMap(document -> document.includes().stream())
            .map(Document.Include::file)
            .flatMap(file -> Optional.ofNullable(file).stream())
            .collect(Collectors.toSet());
    inspection.manuscript().sources().tree().list(Paper.FACTORS).stream()
        .filter(file -> !Factor.isFactorFile(file) && !included.contains(file))
        // Tools keep theirs in files that begin with a dot.
        .filter(file -> !file.contains("/."))
        .forEach(
            file ->
                inspection.report(
                    Place.ofFile(file),
                    "the file is no factor, and none includes it",
                    "a factor's name ends with .adoc; move or remove what is none"));
    inspection.manuscript().sources().tree().list(Paper.FOLDER).stream()
        .filter(file -> file.endsWith(".adoc") && !file.contains("/."))
        .filter(file -> !file.equals(Paper.MAIN_DOCUMENT) && !file.startsWith(Paper.FACTORS + "/"))
        .filter(file -> !included.contains(file))
        .forEach(
            file ->
                inspection.report(
                    Place.ofFile(file),
                    "nothing includes the file",
                    "include it where it belongs, or remove it"));
  }
}
