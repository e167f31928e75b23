package dev.factors.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of two versions are the same part: from the whole down to the paragraph, each in its
 * place; then, of what is left over, what has been moved.
 */
final class Matching {

  /** A paragraph of which less has stayed is another paragraph. */
  private static final double ALIKE = 0.45;

  /** Two lists or tables at the same place are rarely two different ones. */
  private static final double ALIKE_INSIDE = 0.2;

  /** A part that has moved and changed is recognised by most of its words. */
  private static final double MOVED = 0.75;

  /** Shorter texts are the same by chance. */
  private static final int MIN_MOVED_WORDS = 4;

  /** As many comparisons take about a second. */
  private static final long MAX_COMPARISONS = 4_000_000;

  private final Ids ids;
  private final Map<Node, Node> before = new HashMap<>();
  private final Map<Node, Node> after = new HashMap<>();
  private final Set<Node> moved = new HashSet<>();

  private Matching(Ids ids) {
    this.ids = ids;
  }

  /** Matches two versions. */
  static Matching of(Node before, Node after, Map<String, String> renamed) {
    Matching matching = new Matching(new Ids(before, after, renamed));
    matching.pair(before, after);
    matching.findMoved(before, after);
    return matching;
  }

  /** What a part of the old version has become. */
  @Nullable Node successor(Node old) {
    return after.get(old);
  }

  /** What a part of the new version was. */
  @Nullable Node predecessor(Node fresh) {
    return before.get(fresh);
  }

  /** Whether a part of the new version stood elsewhere. */
  boolean isMoved(Node fresh) {
    return moved.contains(fresh);
  }

  private void pair(Node old, Node fresh) {
    before.put(fresh, old);
    after.put(old, fresh);
    for (Alignment.Pair pair : pairs(old, fresh)) {
      pair(pair.before(), pair.after());
    }
  }

  private List<Alignment.Pair> pairs(Node old, Node fresh) {
    List<Node> were = old.children();
    List<Node> are = fresh.children();
    if (were.size() == are.size() && isFixed(were, are, fresh)) {
      List<Alignment.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < are.size(); i++) {
        pairs.add(new Alignment.Pair(were.get(i), are.get(i)));
      }
      return pairs;
    }
    return Alignment.of(were, are, this::isSame, this::isAlike);
  }

  /** Cells of a row stay in their column, and what is alone in a cell stays in it. */
  private static boolean isFixed(List<Node> were, List<Node> are, Node around) {
    boolean row = around.kind().equals("tr+") || around.kind().equals("div.entry+");
    return row || (are.size() == 1 && were.get(0).kind().equals(are.get(0).kind()));
  }

  private boolean isSame(Node old, Node fresh) {
    Node successor = ids.successor(old);
    if (successor != null || ids.isKnown(fresh)) {
      return successor == fresh;
    }
    return old.kind().equals(fresh.kind()) && old.text().equals(fresh.text());
  }

  private boolean isAlike(Node old, Node fresh) {
    Node successor = ids.successor(old);
    if (successor != null || ids.isKnown(fresh)) {
      return successor == fresh;
    }
    boolean wraps = fresh.leaves().size() == 1;
    return old.kind().equals(fresh.kind())
        && (old.kind().equals("heading")
            || old.similarity(fresh) >= (wraps ? ALIKE : ALIKE_INSIDE));
  }

  private void findMoved(Node root, Node freshRoot) {
    List<Node> gone = root.walk().filter(node -> !after.containsKey(node)).toList();
    long fresh = freshRoot.walk().filter(node -> !before.containsKey(node)).count();
    Map<String, List<Node>> byText = new HashMap<>();
    for (Node node : gone) {
      byText.computeIfAbsent(node.kind() + ":" + node.text(), key -> new ArrayList<>()).add(node);
    }
    findMoved(freshRoot, byText, gone.size() * fresh > MAX_COMPARISONS ? List.of() : gone);
  }

  private void findMoved(Node fresh, Map<String, List<Node>> byText, List<Node> gone) {
    if (!before.containsKey(fresh)) {
      Optional<Node> old = origin(fresh, byText, gone);
      if (old.isPresent()) {
        moved.add(fresh);
        pair(old.get(), fresh);
      }
    }
    for (Node child : fresh.children()) {
      findMoved(child, byText, gone);
    }
  }

  private Optional<Node> origin(Node fresh, Map<String, List<Node>> byText, List<Node> gone) {
    if (ids.isKnown(fresh)) {
      return gone.stream()
          .filter(old -> ids.successor(old) == fresh)
          .filter(this::isWholeLeft)
          .findFirst();
    }
    if (fresh.words() < MIN_MOVED_WORDS || isPartOfRow(fresh)) {
      return Optional.empty();
    }
    Optional<Node> same =
        byText.getOrDefault(fresh.kind() + ":" + fresh.text(), List.of()).stream()
            .filter(this::isWholeLeft)
            .findFirst();
    return same.isPresent() ? same : nearest(fresh, gone);
  }

  private Optional<Node> nearest(Node fresh, List<Node> gone) {
    Node best = null;
    double most = MOVED;
    for (Node old : gone) {
      if (old.kind().equals(fresh.kind()) && ids.successor(old) == null) {
        double similarity = old.similarity(fresh);
        if (similarity > most && isWholeLeft(old)) {
          best = old;
          most = similarity;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** A cell or a heading does not go anywhere without what belongs to it. */
  private static boolean isPartOfRow(Node node) {
    return node.isHeading()
        || Set.of("td", "th", "dt", "dd", "code").contains(node.shell().normalName());
  }

  /** Whether neither a part nor anything in it has been found already. */
  private boolean isWholeLeft(Node old) {
    return old.walk().noneMatch(after::containsKey);
  }
}
