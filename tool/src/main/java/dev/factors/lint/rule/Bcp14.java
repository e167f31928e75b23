package dev.factors.lint.rule;

import java.util.Set;
import java.util.regex.Pattern;

/** The keywords of BCP 14 (RFC 2119 and RFC 8174), which count in capitals only. */
final class Bcp14 {

  /** Two words before one: {@code MUST NOT} is one keyword. */
  static final Pattern KEYWORD =
      Pattern.compile(
          "(?<![\\w-])(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED"
              + "|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)(?![\\w-])");

  private static final Set<String> WORDS =
      Set.of("MUST", "REQUIRED", "SHALL", "SHOULD", "RECOMMENDED", "MAY", "OPTIONAL");

  private Bcp14() {}

  /** Whether a word is a keyword, or all of one but its NOT. */
  static boolean isWord(String word) {
    return WORDS.contains(word);
  }
}
