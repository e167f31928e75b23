package dev.factors.lint.rule;

import dev.factors.source.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How words of the other kind of English are spelt in this one. The words are a resource, two
 * columns of a British and an American spelling.
 */
record SpellingTable(Map<String, String> spellings) {

  private static final String WORDS = "dev/factors/lint/rule/spelling.txt";

  /** The table for a language; empty where the language does not tell the two apart. */
  static Optional<SpellingTable> of(String language) {
    return switch (language) {
      case "en-GB" -> Optional.of(read(1, 0));
      case "en-US" -> Optional.of(read(0, 1));
      default -> Optional.empty();
    };
  }

  /** The spelling to use instead of a word in small letters; empty where the word is right. */
  Optional<String> instead(String word) {
    return Optional.ofNullable(spellings.get(word));
  }

  private static SpellingTable read(int from, int to) {
    Map<String, String> spellings = new HashMap<>();
    for (String line : Resource.sources().file(WORDS).orElseThrow().lines()) {
      if (!line.startsWith("#")) {
        String[] words = line.split(" ", -1);
        spellings.put(words[from], words[to]);
      }
    }
    return new SpellingTable(spellings);
  }
}
