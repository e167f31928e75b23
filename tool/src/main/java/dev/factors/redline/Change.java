package dev.factors.redline;

import dev.factors.review.CommentId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change, as a reader counts them: a passage whose words have changed, or a part that came,
 * went or moved as a whole.
 */
public final class Change {

  private final int number;
  private final Delta delta;
  private final @Nullable String statement;
  private final SortedSet<CommentId> comments = new TreeSet<>();

  Change(int number, Delta delta, @Nullable String statement) {
    this.number = number;
    this.delta = delta;
    this.statement = statement;
  }

  /** Counted from 1 in reading order. */
  public int number() {
    return number;
  }

  /** Where it stands in the page. */
  String anchor() {
    return "change-" + number;
  }

  Delta delta() {
    return delta;
  }

  /** The id of the conformance statement that it changes, or null. */
  @Nullable String statement() {
    return statement;
  }

  /** The title of the section that it stands in; empty where it stands in none. */
  String section() {
    Node node = delta.node();
    Node section = node.isSection() ? node : node.section();
    return section == null ? "" : section.title();
  }

  /** The comments that it answers, as far as commits say so. */
  SortedSet<CommentId> comments() {
    return comments;
  }

  /** The parts with words that it consists of, but those that are changes of their own. */
  List<Delta> passages() {
    return passages(delta).toList();
  }

  private Stream<Delta> passages(Delta part) {
    if (part.parts().isEmpty()) {
      return Stream.of(part);
    }
    boolean whole = delta.kind() == Delta.Kind.INSERTED || delta.kind() == Delta.Kind.DELETED;
    return part.parts().stream()
        .filter(inner -> !whole || inner.kind() == delta.kind())
        .flatMap(this::passages);
  }

  /** Whether words have changed in what has moved. */
  boolean isReworded() {
    return delta.kind() == Delta.Kind.MOVED
        && delta.node().leaves().size() == 1
        && passages().stream().flatMap(part -> part.runs().stream()).anyMatch(run -> !run.isSame());
  }
}
