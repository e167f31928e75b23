package dev.factors.bench;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Which word of a text is which of a later one: the shortest edit script, word by word. */
final class WordDiff {

  private WordDiff() {}

  /** For every word before, its index after, or -1 where it is gone. */
  static int[] map(List<String> before, List<String> after) {
    int[] map = new int[before.size()];
    Arrays.fill(map, -1);
    int a = 0;
    int b = 0;
    for (Edit edit : MyersDiff.INSTANCE.diff(new Equal(), new Texts(before), new Texts(after))) {
      while (a < edit.getBeginA()) {
        map[a++] = b++;
      }
      a = edit.getEndA();
      b = edit.getEndB();
    }
    while (a < map.length) {
      map[a++] = b++;
    }
    return map;
  }

  private static final class Texts extends Sequence {

    private final List<String> words;

    Texts(List<String> words) {
      this.words = words;
    }

    @Override
    public int size() {
      return words.size();
    }
  }

  private static final class Equal extends SequenceComparator<Texts> {

    @Override
    public boolean equals(Texts a, int ai, Texts b, int bi) {
      return a.words.get(ai).equals(b.words.get(bi));
    }

    @Override
    public int hash(Texts texts, int index) {
      return texts.words.get(index).hashCode();
    }
  }
}
