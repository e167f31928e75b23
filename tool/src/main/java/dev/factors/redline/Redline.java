package dev.factors.redline;

import dev.factors.review.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has changed between two versions of a paper. */
public final class Redline {

  private final Side from;
  private final Side to;
  private final Delta text;
  private final List<Chapter> chapters;
  private final List<Row> comments;
  private final Map<Delta, Change> byDelta = new HashMap<>();

  private Redline(Side from, Side to, List<Row> comments, List<Answer> lines) {
    this.comments = List.copyOf(comments);
    this.from = from;
    this.to = to;
    Node before = HtmlReader.read(from.html());
    Node after = HtmlReader.read(to.html());
    Map<String, String> renamed =
        FactorChanges.renamed(from.manuscript(), to.manuscript(), before, after);
    Matching matching = Matching.of(before, after, renamed);
    this.text = Delta.of(before, after, matching);
    this.chapters = chapters(FactorChanges.of(from.manuscript(), to.manuscript(), renamed));
    if (!lines.isEmpty()) {
      Answers answers = new Answers(lines, from.manuscript(), to.manuscript());
      for (Chapter chapter : chapters) {
        chapter
            .changes()
            .forEach(change -> change.comments().addAll(answers.to(change, chapter.factor())));
      }
    }
  }

  /**
   * Compares two versions.
   *
   * @param comments that commits between them address
   * @param lines that these commits have changed
   */
  public static Redline of(Side from, Side to, List<Row> comments, List<Answer> lines) {
    return new Redline(from, to, comments, lines);
  }

  /** The comments that commits between the two versions address, sorted by id. */
  public List<Row> comments() {
    return comments;
  }

  /** The old version. */
  public Side from() {
    return from;
  }

  /** The new version. */
  public Side to() {
    return to;
  }

  /** The factors, and what stands beside them, in reading order. */
  public List<Chapter> chapters() {
    return chapters;
  }

  /** All changes, in reading order. */
  public List<Change> changes() {
    return chapters.stream().flatMap(chapter -> chapter.changes().stream()).toList();
  }

  Delta text() {
    return text;
  }

  /** The change that begins with a part, if one does. */
  @Nullable Change change(Delta delta) {
    return byDelta.get(delta);
  }

  /** The change at the other end of a move: where a part stands now, or where it stood. */
  @Nullable Change otherEnd(Delta move) {
    Delta.Kind other = move.kind() == Delta.Kind.MOVED ? Delta.Kind.MOVED_AWAY : Delta.Kind.MOVED;
    return byDelta.values().stream()
        .filter(change -> change.delta().kind() == other)
        .filter(change -> change.delta().before() == move.before())
        .findFirst()
        .orElse(null);
  }

  private List<Chapter> chapters(List<FactorChange> factors) {
    Map<String, FactorChange> bySlug =
        factors.stream()
            .collect(
                Collectors.toMap(
                    change -> change.factor().slug(), Function.identity(), (a, b) -> a));
    List<Draft> drafts = new ArrayList<>(List.of(new Draft(text)));
    collect(text, drafts.get(0), bySlug, drafts, null, null);
    return drafts.stream()
        .filter(draft -> draft.delta != text || !draft.changes.isEmpty())
        .map(draft -> draft.chapter(bySlug))
        .toList();
  }

  private void collect(
      Delta delta,
      Draft around,
      Map<String, FactorChange> factors,
      List<Draft> drafts,
      Delta.@Nullable Kind parent,
      @Nullable String statementAround) {
    Node node = delta.node();
    Draft chapter = around;
    boolean begins =
        node.isSection()
            && (node.section() == null || factors.containsKey(String.valueOf(node.id())));
    if (begins && delta.kind() == Delta.Kind.MOVED_AWAY) {
      chapter = drafts.get(drafts.size() - 1);
    } else if (begins) {
      chapter = new Draft(delta);
      drafts.add(chapter);
    }
    String statement = isStatement(node) ? node.id() : statementAround;
    Delta.Kind kind = delta.kind();
    // What came or went with the part around it is no change of its own; a new number is none.
    boolean inWhole = kind == parent || (kind == Delta.Kind.CHANGED && parent == Delta.Kind.MOVED);
    if (kind.isChange() && kind != Delta.Kind.RENUMBERED && !inWhole) {
      Change change = new Change(byDelta.size() + 1, delta, statement);
      byDelta.put(delta, change);
      chapter.changes.add(change);
    }
    for (Run run : kind == Delta.Kind.RENUMBERED ? List.<Run>of() : delta.runs()) {
      chapter.count(run);
    }
    boolean whole =
        kind == Delta.Kind.INSERTED
            || kind == Delta.Kind.DELETED
            || (kind == Delta.Kind.MOVED && node.leaves().size() == 1);
    boolean inMoved = parent == Delta.Kind.MOVED && kind == Delta.Kind.AROUND;
    Delta.@Nullable Kind inherited = whole ? kind : inMoved ? parent : null;
    for (Delta part : delta.parts()) {
      collect(part, chapter, factors, drafts, inherited, statement);
    }
  }

  /** A part with an id in a list that has the role {@code conformance}. */
  static boolean isStatement(Node node) {
    return node.id() != null
        && Stream.iterate(node.parent(), parent -> parent != null, Node::parent)
            .limit(2)
            .anyMatch(parent -> parent.shell().hasClass("conformance"));
  }

  /** A chapter in the making. */
  private static final class Draft {

    private final Delta delta;
    private final List<Change> changes = new ArrayList<>();
    private int wordsIn;
    private int wordsOut;

    Draft(Delta delta) {
      this.delta = delta;
    }

    void count(Run run) {
      int words = Token.words(run.tokens());
      wordsIn += run.kind() == Run.Kind.INSERTED ? words : 0;
      wordsOut += run.kind() == Run.Kind.DELETED ? words : 0;
    }

    Chapter chapter(Map<String, FactorChange> factors) {
      Node node = delta.node();
      return new Chapter(
          Anchors.of(delta),
          node.isSection() ? node.title() : "",
          factors.get(String.valueOf(node.id())),
          delta.kind() == Delta.Kind.MOVED,
          changes,
          wordsIn,
          wordsOut);
    }
  }
}
