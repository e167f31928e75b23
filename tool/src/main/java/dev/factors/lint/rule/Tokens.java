package dev.factors.lint.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of prose: letters and nothing else. */
final class Tokens {

  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  private Tokens() {}

  static Matcher in(String text) {
    return WORD.matcher(text);
  }

  /** Whether a word stands by itself, and is no part of a name, a file's name or an address. */
  static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && isPartOfName(text.charAt(start - 1)))
        && !(start > 1
            && ".'’".indexOf(text.charAt(start - 1)) >= 0
            && isPartOfName(text.charAt(start - 2)))
        && !(end < text.length() && isPartOfName(text.charAt(end)))
        && !(end + 1 < text.length()
            && text.charAt(end) == '.'
            && isPartOfName(text.charAt(end + 1)));
  }

  private static boolean isPartOfName(char character) {
    return Character.isLetterOrDigit(character) || character == '_' || character == '@';
  }
}
