package dev.factors.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which passages hold which words, so that a rule about some words looks at these passages and not
 * at the whole paper. A word is a sequence of letters and digits.
 */
public final class WordIndex {

  private final Map<String, List<Passage>> passages = new HashMap<>();

  WordIndex(Stream<Passage> read) {
    read.forEach(this::add);
  }

  /** The passages that hold a word, as written, of which something is true. */
  public Set<Passage> holding(Predicate<String> word) {
    Set<Passage> holding = new LinkedHashSet<>();
    passages.forEach(
        (written, found) -> {
          if (word.test(written)) {
            holding.addAll(found);
          }
        });
    return holding;
  }

  /** The first word of a text; empty where it has none. */
  public static String firstWord(String text) {
    int start = wordFrom(text, 0);
    return text.substring(start, endFrom(text, start));
  }

  private void add(Passage passage) {
    String text = passage.text();
    int start = wordFrom(text, 0);
    while (start < text.length()) {
      int end = endFrom(text, start);
      List<Passage> found =
          passages.computeIfAbsent(text.substring(start, end), none -> new ArrayList<>(2));
      if (found.isEmpty() || found.get(found.size() - 1) != passage) {
        found.add(passage);
      }
      start = wordFrom(text, end);
    }
  }

  private static int wordFrom(String text, int from) {
    int index = from;
    while (index < text.length() && !Character.isLetterOrDigit(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }

  private static int endFrom(String text, int from) {
    int index = from;
    while (index < text.length() && Character.isLetterOrDigit(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }
}
