package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a conformance statement stands in front of the statement's label. */
public final class StatementAnchor extends Rule {

  private static final Pattern STATEMENT_ID = Pattern.compile("(.+)-c\\d+");

  public StatementAnchor() {
    super("conformance/statement-anchor", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Manuscript manuscript = inspection.manuscript();
    Set<String> slugs = new HashSet<>();
    for (Factor factor : inspection.factors()) {
      slugs.add(factor.slug());
    }
    Set<Place> labels = labels(manuscript);
    for (Document document : manuscript.documents()) {
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Anchor anchor
            && isStatementId(anchor.id(), slugs)
            && !labels.contains(start(anchor.place()))) {
          report(inspection, anchor.place(), anchor.id());
        }
      }
    }
    for (Block block : manuscript.blocks()) {
      String id = String.valueOf(block.id());
      if (block.idKind() == Block.IdKind.WRITTEN && isStatementId(id, slugs)) {
        report(inspection, IdPlace.of(block, manuscript.sources()), id);
      }
    }
  }

  /** Where labels of statements begin; in a list without its role they are labels as well. */
  private static Set<Place> labels(Manuscript manuscript) {
    Set<Place> labels = new HashSet<>();
    for (Block block : manuscript.blocks()) {
      if (block.is("dlist")) {
        for (Block item : block.children()) {
          labels.add(start(Heading.place(item)));
        }
      }
    }
    return labels;
  }

  private static Place start(Place place) {
    return Place.at(place.file(), place.line(), place.column());
  }

  private static boolean isStatementId(String id, Set<String> slugs) {
    Matcher matcher = STATEMENT_ID.matcher(id);
    return matcher.matches() && slugs.contains(matcher.group(1));
  }

  private static void report(Inspection inspection, Place place, String id) {
    inspection.report(
        place,
        "the statement id '" + id + "' does not stand in front of a label",
        "write [["
            + id
            + "]]"
            + id.substring(id.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT)
            + "::");
  }
}
