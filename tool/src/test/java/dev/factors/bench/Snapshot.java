package dev.factors.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The text files of one commit by path, and where each of their words went on the way so far. */
record Snapshot(SortedMap<String, String> files) {

  /**
   * A word of a file.
   *
   * @param index of the word, or {@link #UNSURE}
   */
  record Position(String file, int index) {
    boolean isSure() {
      return index != UNSURE;
    }
  }

  /** One shortest edit script has the word elsewhere than another. */
  static final int UNSURE = -1;

  /** Where the words of a file are in a later snapshot; absent where a word is gone. */
  Map<Integer, Position> track(String file, Snapshot later) {
    Map<Integer, Position> track = new HashMap<>();
    String now = later.successor(file, this);
    if (now != null) {
      List<String> before = words(file).texts();
      List<String> after = later.words(now).texts();
      int[] map = WordDiff.map(before, after);
      int[] fromEnd = WordDiff.map(reversed(before), reversed(after));
      for (int i = 0; i < map.length; i++) {
        int other = fromEnd[map.length - 1 - i];
        if ((other < 0 ? other : after.size() - 1 - other) != map[i]) {
          track.put(i, new Position(now, UNSURE));
        } else if (map[i] >= 0) {
          track.put(i, new Position(now, map[i]));
        }
      }
    }
    return track;
  }

  private static List<String> reversed(List<String> words) {
    List<String> reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    return reversed;
  }

  Words words(String file) {
    return Words.of(file, files.get(file));
  }

  /** The file of the same path, or the new one that shares most words and at least half. */
  private @org.jspecify.annotations.Nullable String successor(String file, Snapshot earlier) {
    if (files.containsKey(file)) {
      return file;
    }
    Map<String, Integer> bag = bag(earlier.files.get(file));
    int total = bag.values().stream().mapToInt(Integer::intValue).sum();
    String best = null;
    int most = total / 2;
    for (Map.Entry<String, String> candidate : files.entrySet()) {
      if (!earlier.files.containsKey(candidate.getKey())) {
        Map<String, Integer> other = bag(candidate.getValue());
        int shared =
            bag.entrySet().stream()
                .mapToInt(
                    entry -> Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0)))
                .sum();
        if (shared > most) {
          most = shared;
          best = candidate.getKey();
        }
      }
    }
    return best;
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    Words.of("", text).texts().forEach(word -> bag.merge(word, 1, Integer::sum));
    return bag;
  }
}
