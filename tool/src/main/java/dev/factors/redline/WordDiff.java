package dev.factors.redline;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two wordings of one passage, word by word. The shortest edit script is not the one that reads
 * best: where a common word or two stand between longer changes, the changes are shown as one, and
 * an insertion is moved to where a sentence or a word begins.
 */
final class WordDiff {

  /** More would take minutes, and nobody reads such a paragraph word by word. */
  private static final int MAX_TOKENS = 20_000;

  private static final int SENTENCE = 3;
  private static final int BLANK = 2;

  private WordDiff() {}

  /** The runs of both, in order; deletions before insertions at the same place. */
  static List<Run> of(List<Token> before, List<Token> after) {
    if (before.size() + after.size() > MAX_TOKENS) {
      return runs(List.of(new Hunk(List.of(), List.of(), before, after)));
    }
    List<Hunk> hunks = hunks(before, after);
    for (List<Hunk> joined = join(hunks); joined.size() < hunks.size(); joined = join(hunks)) {
      hunks = joined;
    }
    return runs(slide(trim(hunks)));
  }

  /** Common words, then what follows them in the one version and in the other. */
  private record Hunk(
      List<Token> commonBefore, List<Token> commonAfter, List<Token> before, List<Token> after) {

    /** How much there is to read in the change. */
    int weight() {
      return Math.max(WordDiff.weight(before), WordDiff.weight(after));
    }

    boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }

    Hunk with(Hunk next) {
      return new Hunk(
          commonBefore,
          commonAfter,
          concat(concat(before, next.commonBefore), next.before),
          concat(concat(after, next.commonAfter), next.after));
    }
  }

  private static List<Hunk> hunks(List<Token> before, List<Token> after) {
    List<Hunk> hunks = new ArrayList<>();
    int old = 0;
    int fresh = 0;
    List<AbstractDelta<String>> deltas =
        DiffUtils.diff(keys(before), keys(after), new MyersDiffWithLinearSpace<>()).getDeltas();
    for (AbstractDelta<String> delta : deltas) {
      int oldStart = delta.getSource().getPosition();
      int oldEnd = oldStart + delta.getSource().size();
      int freshStart = delta.getTarget().getPosition();
      int freshEnd = freshStart + delta.getTarget().size();
      Hunk hunk =
          new Hunk(
              before.subList(old, oldStart),
              after.subList(fresh, freshStart),
              before.subList(oldStart, oldEnd),
              after.subList(freshStart, freshEnd));
      // What the library reports as two changes at one place is one.
      if (oldStart == old && freshStart == fresh && !hunks.isEmpty()) {
        hunks.add(hunks.remove(hunks.size() - 1).with(hunk));
      } else {
        hunks.add(hunk);
      }
      old = oldEnd;
      fresh = freshEnd;
    }
    hunks.add(
        new Hunk(
            before.subList(old, before.size()),
            after.subList(fresh, after.size()),
            List.of(),
            List.of()));
    return hunks;
  }

  /** Makes one change of two that little stands between. */
  private static List<Hunk> join(List<Hunk> hunks) {
    List<Hunk> joined = new ArrayList<>();
    for (Hunk hunk : hunks) {
      @Nullable Hunk last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      int between = weight(hunk.commonAfter());
      if (last != null
          && !last.isEmpty()
          && !hunk.isEmpty()
          && between <= last.weight()
          && between <= hunk.weight()) {
        joined.set(joined.size() - 1, last.with(hunk));
      } else {
        joined.add(hunk);
      }
    }
    return joined;
  }

  /** What two wordings begin or end with alike, such as a blank, belongs to what is around them. */
  private static List<Hunk> trim(List<Hunk> hunks) {
    List<Hunk> trimmed = new ArrayList<>();
    List<Token> tailBefore = List.of();
    List<Token> tailAfter = List.of();
    for (Hunk hunk : hunks) {
      List<Token> before = hunk.before();
      List<Token> after = hunk.after();
      int most = Math.min(before.size(), after.size());
      int head = 0;
      while (head < most && before.get(head).key().equals(after.get(head).key())) {
        head++;
      }
      int tail = 0;
      while (tail < most - head
          && before
              .get(before.size() - 1 - tail)
              .key()
              .equals(after.get(after.size() - 1 - tail).key())) {
        tail++;
      }
      trimmed.add(
          new Hunk(
              concat(concat(tailBefore, hunk.commonBefore()), before.subList(0, head)),
              concat(concat(tailAfter, hunk.commonAfter()), after.subList(0, head)),
              before.subList(head, before.size() - tail),
              after.subList(head, after.size() - tail)));
      tailBefore = before.subList(before.size() - tail, before.size());
      tailAfter = after.subList(after.size() - tail, after.size());
    }
    return trimmed;
  }

  /**
   * Of the places at which an insertion or a deletion gives the same text, takes the one at which a
   * reader would put it.
   */
  private static List<Hunk> slide(List<Hunk> hunks) {
    List<Hunk> slid = new ArrayList<>(hunks);
    for (int i = 0; i + 1 < slid.size(); i++) {
      Hunk hunk = slid.get(i);
      if (hunk.before().isEmpty() != hunk.after().isEmpty()) {
        slide(slid, i, hunk.after().isEmpty());
      }
    }
    return slid;
  }

  private static void slide(List<Hunk> hunks, int index, boolean deletion) {
    Hunk hunk = hunks.get(index);
    Hunk next = hunks.get(index + 1);
    List<Token> changed = deletion ? hunk.before() : hunk.after();
    List<Token> text = deletion ? hunk.commonBefore() : hunk.commonAfter();
    text = concat(concat(text, changed), deletion ? next.commonBefore() : next.commonAfter());
    int size = changed.size();
    int start = hunk.commonAfter().size();
    int first = start;
    while (first > 0 && text.get(first - 1).key().equals(text.get(first - 1 + size).key())) {
      first--;
    }
    int last = start;
    while (last + size < text.size() && text.get(last).key().equals(text.get(last + size).key())) {
      last++;
    }
    int best = start;
    for (int place = first; place <= last; place++) {
      if (boundary(text, place) > boundary(text, best)) {
        best = place;
      }
    }
    int shift = best - start;
    List<Token> commonBefore = concat(hunk.commonBefore(), next.commonBefore());
    List<Token> commonAfter = concat(hunk.commonAfter(), next.commonAfter());
    List<Token> moved = text.subList(best, best + size);
    // The side without the change keeps its own tokens, whose markup may be another.
    List<Token> whole = text;
    List<Token> with = concat(whole.subList(0, best), whole.subList(best + size, whole.size()));
    int cut = start + shift;
    hunks.set(
        index,
        new Hunk(
            (deletion ? with : commonBefore).subList(0, cut),
            (deletion ? commonAfter : with).subList(0, cut),
            deletion ? moved : List.of(),
            deletion ? List.of() : moved));
    hunks.set(
        index + 1,
        new Hunk(
            (deletion ? with : commonBefore).subList(cut, commonBefore.size()),
            (deletion ? commonAfter : with).subList(cut, commonAfter.size()),
            next.before(),
            next.after()));
  }

  /** How well a change begins at a place: behind a sentence, behind a blank, or anywhere. */
  private static int boundary(List<Token> text, int place) {
    if (place == 0) {
      return SENTENCE;
    }
    if (text.get(place - 1).isSpace()) {
      return place > 1 && text.get(place - 2).isStop() ? SENTENCE : BLANK;
    }
    return text.get(place).isSpace() ? 1 : 0;
  }

  private static List<Run> runs(List<Hunk> hunks) {
    List<Run> runs = new ArrayList<>();
    for (Hunk hunk : hunks) {
      runs.add(Run.same(hunk.commonBefore(), hunk.commonAfter()));
      runs.add(Run.deleted(hunk.before()));
      runs.add(Run.inserted(hunk.after()));
    }
    runs.removeIf(run -> run.before().isEmpty() && run.after().isEmpty());
    return runs;
  }

  private static List<String> keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).toList();
  }

  /** Letters and digits. */
  private static int weight(List<Token> tokens) {
    return tokens.stream().filter(Token::isWord).mapToInt(token -> token.text().length()).sum();
  }

  private static List<Token> concat(List<Token> first, List<Token> second) {
    List<Token> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Whether two wordings differ in their markup alone. */
  static boolean isMarkupOnly(List<Run> runs) {
    return runs.stream().allMatch(Run::isSame) && runs.stream().anyMatch(WordDiff::isReformatted);
  }

  /** Whether words that stayed look otherwise, or lead elsewhere. */
  static boolean isReformatted(Run run) {
    for (int i = 0; run.isSame() && i < run.before().size(); i++) {
      if (!Objects.equals(run.before().get(i).markup(), run.after().get(i).markup())) {
        return true;
      }
    }
    return false;
  }
}
