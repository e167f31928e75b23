package dev.factors.asciidoc;

/** The classes of characters that Asciidoctor's regular expressions are made of. */
final class CharacterClass {

  /** {@code \p{Word}} inside a bracket expression of a Java pattern. */
  static final String WORD = "\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}";

  /** {@code \p{Alpha}} inside a bracket expression of a Java pattern. */
  static final String ALPHA = "\\p{IsAlphabetic}";

  private static final int MARKS_AND_CONNECTORS =
      (1 << Character.NON_SPACING_MARK)
          | (1 << Character.COMBINING_SPACING_MARK)
          | (1 << Character.ENCLOSING_MARK)
          | (1 << Character.CONNECTOR_PUNCTUATION);

  private CharacterClass() {}

  /** A letter, mark, decimal digit or connector such as the underscore. */
  static boolean isWord(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiLetterOrDigit(codePoint) || codePoint == '_';
    }
    return isAlphanumeric(codePoint)
        || ((MARKS_AND_CONNECTORS >> Character.getType(codePoint)) & 1) != 0;
  }

  /** Whether the character before an index is a word character; false at the start. */
  static boolean isWordBefore(CharSequence text, int index) {
    return index > 0 && isWord(Character.codePointBefore(text, index));
  }

  /** Whether the character at an index is a word character; false at the end. */
  static boolean isWordAt(CharSequence text, int index) {
    return index < text.length() && isWord(Character.codePointAt(text, index));
  }

  static boolean isAlphanumeric(int codePoint) {
    return codePoint < 0x80
        ? isAsciiLetterOrDigit(codePoint)
        : Character.isAlphabetic(codePoint) || Character.isDigit(codePoint);
  }

  static boolean isAlphabetic(int codePoint) {
    return codePoint < 0x80
        ? isAsciiLetterOrDigit(codePoint) && codePoint > '9'
        : Character.isAlphabetic(codePoint);
  }

  /** Ruby's {@code \s}. */
  static boolean isSpace(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  static boolean isBlank(int character) {
    return character == ' ' || character == '\t';
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** What Ruby's {@code rstrip} takes off the end of a line: white space and NUL. */
  static int trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
      end--;
    }
    return end;
  }

  /** Index of the first character that is neither space nor tab. */
  static int indentation(String text) {
    int index = 0;
    while (index < text.length() && isBlank(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }
}
