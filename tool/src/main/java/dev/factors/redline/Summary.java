package dev.factors.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A redline in figures.
 *
 * @param changes that a reader has to look at
 * @param wordsIn words that are new; what has moved is not
 * @param wordsOut words that are gone
 * @param kinds how many changes of each kind
 * @param renumbered how many headings have another number only
 * @param statements what has become of conformance statements, by id
 * @param factors what has become of factors, one line each
 */
public record Summary(
    int changes,
    int wordsIn,
    int wordsOut,
    Map<String, Integer> kinds,
    int renumbered,
    Map<String, String> statements,
    List<String> factors) {

  /** Counts. */
  static Summary of(Redline redline) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Change change : redline.changes()) {
      if (change.delta().kind() != Delta.Kind.MOVED_AWAY) {
        kinds.merge(name(change), 1, Integer::sum);
      }
    }
    long renumbered =
        redline
            .text()
            .walk()
            .filter(delta -> delta.kind() == Delta.Kind.RENUMBERED)
            .filter(delta -> delta.node().isHeading())
            .count();
    return new Summary(
        redline.changes().size(),
        redline.chapters().stream().mapToInt(Chapter::wordsIn).sum(),
        redline.chapters().stream().mapToInt(Chapter::wordsOut).sum(),
        kinds,
        (int) renumbered,
        statements(redline.changes()),
        factors(redline.chapters()));
  }

  private static String name(Change change) {
    return Words.of(change.delta().kind());
  }

  /** A statement whose words have changed is changed, whatever else has become of it. */
  private static Map<String, String> statements(Collection<Change> changes) {
    Map<String, String> statements = new TreeMap<>();
    for (Change change : changes) {
      Delta delta = change.delta();
      if (delta.kind() == Delta.Kind.CHANGED && change.statement() != null) {
        statements.put(change.statement(), "changed");
      }
      delta
          .walk()
          .filter(part -> Redline.isStatement(part.node()))
          .forEach(
              part -> {
                String id = String.valueOf(part.node().id());
                switch (part.kind()) {
                  case INSERTED -> statements.put(id, "added");
                  case DELETED -> statements.put(id, "withdrawn");
                  case MOVED -> statements.putIfAbsent(id, "moved");
                  default -> {
                    // What is inside it says what has changed.
                  }
                }
              });
    }
    return statements;
  }

  private static List<String> factors(List<Chapter> chapters) {
    List<String> factors = new ArrayList<>();
    for (Chapter chapter : chapters) {
      if (chapter.factor() != null && !chapter.remark().isEmpty()) {
        factors.add(chapter.factor().factor().title() + ": " + chapter.remark());
      }
    }
    return factors;
  }

  /** The figures in words, one line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(factors);
    kinds.forEach((kind, count) -> lines.add(count + " " + kind));
    if (renumbered > 0) {
      lines.add(Words.count(renumbered, "heading", "headings") + " with another number only");
    }
    statements.forEach((id, what) -> lines.add("Statement " + id + " " + what));
    return lines;
  }
}
