package dev.factors.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which passages hold which words, so that a rule about some words looks at these passages and not
 * at the whole paper. A word is a sequence of letters and digits.
 */
public final class WordIndex {

  /** By word as written. */
  private final Map<String, List<Passage>> passages = new HashMap<>();

  /** How a word in small letters is written. */
  private final Map<String, List<String>> spellings = new HashMap<>();

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

  /**
   * The passages that hold one of some words, however capitalised.
   *
   * @param words in small letters
   */
  public Set<Passage> holding(Set<String> words) {
    Set<Passage> holding = new LinkedHashSet<>();
    for (String word : words) {
      for (String written : spellings.getOrDefault(word, List.of())) {
        holding.addAll(passages.getOrDefault(written, List.of()));
      }
    }
    return holding;
  }

  /** The longest word of a text, which few others hold; empty where it has none. */
  public static String longestWord(String text) {
    String longest = "";
    int start = wordFrom(text, 0);
    while (start < text.length()) {
      int end = endFrom(text, start);
      if (end - start > longest.length()) {
        longest = text.substring(start, end);
      }
      start = wordFrom(text, end);
    }
    return longest;
  }

  private void add(Passage passage) {
    String text = passage.text();
    int start = wordFrom(text, 0);
    while (start < text.length()) {
      int end = endFrom(text, start);
      String word = text.substring(start, end);
      List<Passage> found = passages.get(word);
      if (found == null) {
        found = new ArrayList<>(2);
        passages.put(word, found);
        spellings
            .computeIfAbsent(word.toLowerCase(Locale.ROOT), none -> new ArrayList<>(2))
            .add(word);
      }
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
