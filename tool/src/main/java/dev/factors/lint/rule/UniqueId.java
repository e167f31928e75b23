package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** An id names one thing in the whole paper. */
public final class UniqueId extends Rule {

  public UniqueId() {
    super("structure/unique-id", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Document document : inspection.manuscript().documents()) {
      Map<Place, String> written = new TreeMap<>(new ReadingOrder(document));
      document
          .blocks()
          .filter(block -> block.id() != null && block.idKind() == Block.IdKind.WRITTEN)
          .forEach(
              block ->
                  written.put(
                      IdPlace.of(block, inspection.manuscript().sources()),
                      String.valueOf(block.id())));
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Anchor anchor) {
          written.put(anchor.place(), anchor.id());
        }
      }
      reportRepeated(inspection, written);
    }
  }

  private static void reportRepeated(Inspection inspection, Map<Place, String> written) {
    Map<String, Place> first = new HashMap<>();
    written.forEach(
        (place, id) -> {
          Place before = first.putIfAbsent(id, place);
          if (before != null) {
            inspection.report(
                place, "the id '" + id + "' is there twice", "it is already at " + before);
          }
        });
  }
}
