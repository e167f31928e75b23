package dev.factors.redline;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which parts of two lists belong together when their order is kept: those that are the same, and
 * between these those that are alike.
 */
final class Alignment {

  /** Among more than so many parts nothing alike is looked for. */
  private static final int MAX_PARTS = 2_000;

  private Alignment() {}

  /** Two parts that belong together. */
  record Pair(Node before, Node after) {}

  /** The pairs, in order. */
  static List<Pair> of(
      List<Node> before,
      List<Node> after,
      BiPredicate<Node, Node> same,
      BiPredicate<Node, Node> alike) {
    List<Pair> pairs = new ArrayList<>();
    int old = 0;
    int fresh = 0;
    for (Match match : matches(before, after, same)) {
      pairs.addAll(
          alike(before.subList(old, match.before()), after.subList(fresh, match.after()), alike));
      pairs.add(new Pair(before.get(match.before()), after.get(match.after())));
      old = match.before() + 1;
      fresh = match.after() + 1;
    }
    pairs.addAll(
        alike(before.subList(old, before.size()), after.subList(fresh, after.size()), alike));
    return pairs;
  }

  private static List<Pair> alike(
      List<Node> before, List<Node> after, BiPredicate<Node, Node> alike) {
    return before.isEmpty() || after.isEmpty() || before.size() + after.size() > MAX_PARTS
        ? List.of()
        : matches(before, after, alike).stream()
            .map(match -> new Pair(before.get(match.before()), after.get(match.after())))
            .toList();
  }

  /** What a longest common subsequence keeps: indexes in both lists. */
  private record Match(int before, int after) {}

  private static List<Match> matches(
      List<Node> before, List<Node> after, BiPredicate<Node, Node> same) {
    List<Match> matches = new ArrayList<>();
    int old = 0;
    int fresh = 0;
    for (AbstractDelta<Node> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(same)).getDeltas()) {
      while (old < delta.getSource().getPosition()) {
        matches.add(new Match(old++, fresh++));
      }
      old += delta.getSource().size();
      fresh += delta.getTarget().size();
    }
    while (old < before.size()) {
      matches.add(new Match(old++, fresh++));
    }
    return matches;
  }
}
