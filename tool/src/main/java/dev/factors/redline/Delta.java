package dev.factors.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the redline: what a part of the text was and what it has become. */
final class Delta {

  /** What has become of a part. */
  enum Kind {
    /** Nothing. */
    SAME,
    /** Something in a part of it has changed. */
    AROUND,
    /** Its words have changed. */
    CHANGED,
    /** Its words are the same, in other type or with another link. */
    REFORMATTED,
    /** Nothing but its number has changed, because of something before it. */
    RENUMBERED,
    INSERTED,
    DELETED,
    /** It stands here now; its words may have changed as well. */
    MOVED,
    /** It stood here. */
    MOVED_AWAY;

    /** Whether a reader has to look at it, and not at what is around or in it alone. */
    boolean isChange() {
      return this != SAME && this != AROUND;
    }
  }

  private final Kind kind;
  private final @Nullable Node before;
  private final @Nullable Node after;
  private final List<Delta> parts;
  private final List<Run> runs;

  private Delta(
      Kind kind, @Nullable Node before, @Nullable Node after, List<Delta> parts, List<Run> runs) {
    this.kind = kind;
    this.before = before;
    this.after = after;
    this.parts = List.copyOf(parts);
    this.runs = List.copyOf(runs);
  }

  /** Compares two versions. */
  static Delta of(Node before, Node after, Matching matching) {
    return compared(before, after, matching, false);
  }

  private static Delta compared(Node before, Node after, Matching matching, boolean moved) {
    List<Delta> parts = parts(before, after, matching);
    List<Run> runs = WordDiff.of(before.tokens(), after.tokens());
    Kind kind = kind(before, after, parts, runs);
    return new Delta(moved ? Kind.MOVED : kind, before, after, parts, runs);
  }

  private static Kind kind(Node before, Node after, List<Delta> parts, List<Run> runs) {
    if (parts.stream().anyMatch(part -> part.kind() != Kind.SAME)) {
      return Kind.AROUND;
    }
    if (WordDiff.isMarkupOnly(runs)) {
      return Kind.REFORMATTED;
    }
    if (runs.stream().allMatch(Run::isSame)) {
      return Kind.SAME;
    }
    boolean titled = after.isHeading() || after.kind().endsWith("caption") || isTitle(after);
    boolean numbers =
        runs.stream()
            .filter(run -> !run.isSame())
            .flatMap(run -> run.tokens().stream())
            .allMatch(token -> token.text().matches("[0-9.]+"));
    return titled && numbers && before.kind().equals(after.kind()) ? Kind.RENUMBERED : Kind.CHANGED;
  }

  private static boolean isTitle(Node node) {
    return node.shell().hasClass("title");
  }

  /** Of parts at one place, what was there comes before what is there now. */
  private static List<Delta> parts(Node before, Node after, Matching matching) {
    List<Delta> parts = new ArrayList<>();
    List<Node> were = before.children();
    int old = 0;
    for (Node fresh : after.children()) {
      Node predecessor = matching.predecessor(fresh);
      boolean here = predecessor != null && !matching.isMoved(fresh);
      while (old < were.size() && were.get(old) != predecessor && isGone(were.get(old), matching)) {
        parts.add(gone(were.get(old), matching));
        old++;
      }
      if (predecessor != null && here) {
        parts.add(compared(predecessor, fresh, matching, false));
        old++;
      } else {
        parts.add(come(fresh, matching));
      }
    }
    were.subList(old, were.size()).forEach(rest -> parts.add(gone(rest, matching)));
    return parts;
  }

  private static boolean isGone(Node old, Matching matching) {
    Node successor = matching.successor(old);
    return successor == null || matching.isMoved(successor);
  }

  private static Delta gone(Node old, Matching matching) {
    if (matching.successor(old) != null) {
      return new Delta(Kind.MOVED_AWAY, old, null, List.of(), List.of());
    }
    List<Delta> parts = old.children().stream().map(part -> gone(part, matching)).toList();
    List<Run> runs = old.tokens().isEmpty() ? List.of() : List.of(Run.deleted(old.tokens()));
    return new Delta(Kind.DELETED, old, null, parts, runs);
  }

  private static Delta come(Node fresh, Matching matching) {
    Node predecessor = matching.predecessor(fresh);
    if (predecessor != null) {
      return compared(predecessor, fresh, matching, true);
    }
    List<Delta> parts = fresh.children().stream().map(part -> come(part, matching)).toList();
    List<Run> runs = fresh.tokens().isEmpty() ? List.of() : List.of(Run.inserted(fresh.tokens()));
    return new Delta(Kind.INSERTED, null, fresh, parts, runs);
  }

  Kind kind() {
    return kind;
  }

  /** The part in the old version; null where it is inserted. */
  @Nullable Node before() {
    return before;
  }

  /** The part in the new version; null where it is deleted or stands elsewhere now. */
  @Nullable Node after() {
    return after;
  }

  /** What has become of the parts inside, in reading order. */
  List<Delta> parts() {
    return parts;
  }

  /** The words of a part that holds words; empty of every other. */
  List<Run> runs() {
    return runs;
  }

  /** The part that is shown: the new one where there is one. */
  Node node() {
    Node shown = after == null ? before : after;
    if (shown == null) {
      throw new IllegalStateException("of two versions one has the part");
    }
    return shown;
  }

  /** This and everything inside. */
  Stream<Delta> walk() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Delta::walk));
  }
}
