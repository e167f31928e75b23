package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FormerNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a factor was called before is a slug that leads to that factor alone. */
public final class FactorFormerly extends Rule {

  public FactorFormerly() {
    super("structure/factor-formerly", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> slugs = inspection.factors().stream().map(Factor::slug).collect(Collectors.toSet());
    Map<String, Place> claimed = new HashMap<>();
    FormerNames.entries(inspection.manuscript().documents())
        .forEach(entry -> check(inspection, entry, slugs, claimed));
  }

  private static void check(
      Inspection inspection,
      Document.AttributeEntry entry,
      Set<String> slugs,
      Map<String, Place> claimed) {
    String former = entry.value() == null ? "" : entry.value();
    Place other = claimed.putIfAbsent(former, entry.place());
    if (!Factor.isSlug(former)) {
      inspection.report(
          entry.place(),
          "'" + former + "' is no slug",
          "write the name that the factor's file had, without .adoc");
    } else if (slugs.contains(former)) {
      inspection.report(
          entry.place(),
          "there is a factor '" + former + "' today",
          "a link to it leads there: remove the entry, or give that factor another name");
    } else if (other != null && !other.equals(entry.place())) {
      inspection.report(
          entry.place(),
          "'" + former + "' leads to two factors",
          "the other is at " + other + ": keep one of them");
    }
  }
}
