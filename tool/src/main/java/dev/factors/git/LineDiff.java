package dev.factors.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Which lines of a text are still there in a later one, by Git's histogram diff. White space at the
 * end of a line, a carriage return among it, makes no difference. Lines are counted from 1.
 */
public final class LineDiff {

  private final List<Hunk> hunks;

  private LineDiff(List<Hunk> hunks) {
    this.hunks = hunks;
  }

  /**
   * Lines that became others. A range without lines is the gap before its first.
   *
   * @param first line before
   * @param end line before that is the first behind the hunk
   * @param firstAfter line after
   * @param endAfter line after that is the first behind the hunk
   */
  public record Hunk(int first, int end, int firstAfter, int endAfter) {

    /** Whether nothing came in place of the lines. */
    public boolean isDeletion() {
      return firstAfter == endAfter;
    }
  }

  /** Compares two texts. */
  public static LineDiff between(byte[] before, byte[] after) {
    List<Hunk> hunks = new ArrayList<>();
    for (Edit edit :
        new HistogramDiff()
            .diff(RawTextComparator.WS_IGNORE_TRAILING, new RawText(before), new RawText(after))) {
      hunks.add(
          new Hunk(
              edit.getBeginA() + 1, edit.getEndA() + 1, edit.getBeginB() + 1, edit.getEndB() + 1));
    }
    return new LineDiff(List.copyOf(hunks));
  }

  /** What changed, in order. */
  public List<Hunk> hunks() {
    return hunks;
  }

  /**
   * What became of lines: those that stand there now, with all that came between them.
   *
   * @param first of the lines
   * @param last of the lines, not before the first
   */
  public Hunk carry(int first, int last) {
    int from = first;
    int to = last + 1;
    for (Hunk hunk : hunks) {
      if (hunk.end() <= first) {
        from = first + hunk.endAfter() - hunk.end();
      } else if (hunk.first() <= first) {
        from = hunk.firstAfter();
      }
      if (hunk.end() <= last) {
        to = last + 1 + hunk.endAfter() - hunk.end();
      } else if (hunk.first() <= last) {
        to = hunk.endAfter();
      }
    }
    return new Hunk(first, last + 1, from, to);
  }

  /** Whether lines are the same on both sides, with nothing between them. */
  public boolean isUnchanged(int first, int last) {
    return hunks.stream()
        .noneMatch(
            hunk ->
                hunk.first() == hunk.end()
                    ? hunk.first() > first && hunk.first() <= last
                    : hunk.first() <= last && hunk.end() > first);
  }

  /** Whether a line after is not one of those before. */
  public boolean isNew(int lineAfter) {
    return hunks.stream()
        .anyMatch(hunk -> hunk.firstAfter() <= lineAfter && lineAfter < hunk.endAfter());
  }
}
