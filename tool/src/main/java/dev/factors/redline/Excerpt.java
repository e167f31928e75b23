package dev.factors.redline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The beginning of a part, by which a reader recognises it. */
final class Excerpt {

  private static final int MAX_WORDS = 9;

  private Excerpt() {}

  static String of(Node node) {
    if (node.isSection()) {
      return node.title();
    }
    String text =
        node.leaves().stream()
            .map(leaf -> Token.text(leaf.tokens()).strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String[] words = text.split("\\s+", MAX_WORDS + 1);
    return words.length <= MAX_WORDS
        ? text
        : String.join(" ", Arrays.copyOf(words, MAX_WORDS)) + " …";
  }
}
