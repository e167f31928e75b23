package dev.factors.manuscript;

import dev.factors.asciidoc.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The factors by every name that they have or had: a renamed one keeps what it was called. */
public final class FormerNames {

  private static final String ATTRIBUTE = "factor-formerly";

  private final Map<String, Factor> factors = new HashMap<>();

  private FormerNames() {}

  /** The names of a paper's factors. */
  public static FormerNames in(Manuscript manuscript) {
    FormerNames names = new FormerNames();
    Map<String, Factor> byFile = new HashMap<>();
    for (Factor factor : manuscript.allFactors()) {
      names.factors.put(factor.slug(), factor);
      byFile.put(factor.file(), factor);
    }
    entries(manuscript.documents())
        .filter(entry -> entry.value() != null && byFile.containsKey(entry.place().file()))
        .forEach(
            entry ->
                names.factors.putIfAbsent(
                    String.valueOf(entry.value()), byFile.get(entry.place().file())));
    return names;
  }

  /** The entries that say what a factor was called. */
  public static Stream<Document.AttributeEntry> entries(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.attributeEntries().stream())
        .filter(entry -> entry.name().equals(ATTRIBUTE))
        .filter(entry -> Factor.isFactorFile(entry.place().file()));
  }

  /** The factor that is, or was, called so. */
  public Optional<Factor> find(String name) {
    return Optional.ofNullable(factors.get(name));
  }
}
