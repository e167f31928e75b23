package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.HashMap;
import java.util.Map;

/** A term of the glossary has one entry. */
public final class TermOwner extends Rule {

  public TermOwner() {
    super("structure/term-owner", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Map<String, Place> owners = new HashMap<>();
    Glossary.entries(inspection.manuscript()).forEach(entry -> check(inspection, entry, owners));
  }

  private static void check(Inspection inspection, Block entry, Map<String, Place> owners) {
    String term = Glossary.term(entry);
    Place place = Heading.place(entry);
    Place owner = owners.putIfAbsent(Glossary.key(term), place);
    if (owner != null && !owner.equals(place)) {
      inspection.report(
          place,
          "the term '" + term + "' is defined twice",
          "it is already at " + owner + ": a term has one meaning, in one place");
    }
  }
}
