package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.source.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An id names one thing in the whole paper. */
public final class UniqueId extends Rule {

  public UniqueId() {
    super("structure/unique-id", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Document document : inspection.manuscript().documents()) {
      Sources sources = inspection.manuscript().sources();
      Map<String, SortedSet<Place>> written = written(document, sources);
      written.values().removeIf(places -> places.size() == 1);
      if (!written.isEmpty()) {
        Comparator<Place> order = order(document, sources);
        written.forEach((id, places) -> report(inspection, id, places, order));
      }
    }
  }

  /** Sections first, then as a reader comes upon the places. */
  private static Comparator<Place> order(Document document, Sources sources) {
    Set<Place> sections =
        writtenOn(document)
            .filter(block -> block.is("section"))
            .map(block -> IdPlace.of(block, sources))
            .collect(Collectors.toSet());
    return Comparator.comparing((Place place) -> !sections.contains(place))
        .thenComparing(new ReadingOrder(document));
  }

  /**
   * The first place has the id by right: that in the factor it is named after, else one in no
   * factor, there a section's, or the earliest.
   */
  private static void report(
      Inspection inspection, String id, SortedSet<Place> places, Comparator<Place> order) {
    List<Place> ranked =
        places.stream()
            .sorted(Comparator.comparing((Place place) -> distance(id, place)).thenComparing(order))
            .toList();
    ranked.stream()
        .skip(1)
        .forEach(
            place ->
                inspection.report(
                    place,
                    "the id '" + id + "' is there twice",
                    "it is already at " + ranked.get(0)));
  }

  private static int distance(String id, Place place) {
    if (!Factor.isFactorFile(place.file())) {
      return 1;
    }
    return (id + "-").startsWith(Factor.slugOf(place.file()) + "-") ? 0 : 2;
  }

  /** A place counts once, even where its file is included twice. */
  private static Map<String, SortedSet<Place>> written(Document document, Sources sources) {
    Map<String, SortedSet<Place>> written = new TreeMap<>();
    writtenOn(document)
        .forEach(block -> add(written, String.valueOf(block.id()), IdPlace.of(block, sources)));
    for (Inline inline : document.inlines()) {
      if (inline instanceof Inline.Anchor anchor) {
        add(written, anchor.id(), anchor.place());
      }
    }
    return written;
  }

  private static Stream<Block> writtenOn(Document document) {
    return document.blocks().stream()
        .filter(block -> block.id() != null && block.idKind() == Block.IdKind.WRITTEN);
  }

  private static void add(Map<String, SortedSet<Place>> written, String id, Place place) {
    written.computeIfAbsent(id, none -> new TreeSet<>()).add(place);
  }
}
