package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The id of a conformance statement stands in front of the statement's label. */
public final class StatementAnchor extends Rule {

  private static final Pattern STATEMENT_ID = Pattern.compile("(.+)-c\\d+");

  public StatementAnchor() {
    super("conformance/statement-anchor", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> slugs = inspection.factors().stream().map(Factor::slug).collect(Collectors.toSet());
    Set<Place> labels = labels(inspection);
    Inlines.in(inspection.manuscript(), Inline.Anchor.class)
        .filter(anchor -> isStatementId(anchor.id(), slugs))
        .filter(anchor -> !labels.contains(start(anchor.place())))
        .forEach(anchor -> report(inspection, anchor.place(), anchor.id()));
    inspection.manuscript().documents().stream()
        .flatMap(document -> document.blocks())
        .filter(block -> block.idKind() == Block.IdKind.WRITTEN)
        .filter(block -> isStatementId(String.valueOf(block.id()), slugs))
        .forEach(
            block ->
                report(
                    inspection,
                    IdPlace.of(block, inspection.manuscript().sources()),
                    String.valueOf(block.id())));
  }

  /** Where labels of statements begin; in a list without its role they are labels as well. */
  private static Set<Place> labels(Inspection inspection) {
    Set<Place> labels = new HashSet<>();
    inspection.manuscript().documents().stream()
        .flatMap(document -> document.blocks())
        .filter(block -> block.is("dlist"))
        .flatMap(list -> list.children().stream())
        .forEach(item -> labels.add(start(Heading.place(item))));
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
