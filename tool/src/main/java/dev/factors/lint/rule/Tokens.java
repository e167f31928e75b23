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

  /** Where the next word begins; the text's length where there is none. */
  static int next(String text, int from) {
    int index = from;
    while (index < text.length() && !Character.isLetter(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }

  /** Where a word ends. */
  static int end(String text, int start) {
    int index = start;
    while (index < text.length() && Character.isLetter(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
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
