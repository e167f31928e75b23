package dev.factors.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** The text files of one commit by path, and where each of their words went on the way so far. */
record Snapshot(SortedMap<String, String> files) {

  /** A word of a file. */
  record Position(String file, int index) {}

  /** Where the words of a file are in a later snapshot; absent where a word is gone. */
  Map<Integer, Position> track(String file, Snapshot later) {
    Map<Integer, Position> track = new HashMap<>();
    String now = later.successor(file, this);
    if (now != null) {
      int[] map = WordDiff.map(words(file).texts(), later.words(now).texts());
      for (int i = 0; i < map.length; i++) {
        if (map[i] >= 0) {
          track.put(i, new Position(now, map[i]));
        }
      }
    }
    return track;
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
