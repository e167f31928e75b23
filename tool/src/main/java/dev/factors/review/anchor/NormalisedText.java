package dev.factors.review.anchor;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text in which differences of writing are gone, each character with the offset that it comes from:
 * white space is one space, and so is a dash between words; quotes are straight, ligatures are
 * letters; hyphens, with the line end behind them, and the marks of AsciiDoc are left out, because
 * copying from a page or from the source adds and loses them.
 */
final class NormalisedText {

  private static final int SOFT_HYPHEN = 0xAD;

  private static final int EM_DASH = 0x2014;

  /** No character before it is added to the one that it follows. */
  private static final char FIRST_MARK = 0x300;

  private char[] characters;
  private int[] origins;
  private int length;
  private boolean hyphenated;
  private final String text;
  private final int sourceLength;

  private NormalisedText(String source) {
    this.characters = new char[source.length() + 16];
    this.origins = new int[source.length() + 16];
    this.sourceLength = source.length();
    for (int i = 0; i < sourceLength; ) {
      i = add(source, i);
    }
    this.text = String.valueOf(characters, 0, length);
  }

  static NormalisedText of(String source) {
    return new NormalisedText(source);
  }

  /** A text to look for: without space at its ends. */
  static String needle(String text) {
    return of(text).text().strip();
  }

  String text() {
    return text;
  }

  /** Offset in the source of a character; of the end, the end. */
  int origin(int index) {
    return index < length ? origins[index] : sourceLength;
  }

  /** The first character that comes from an offset of the source or from behind it. */
  int index(int offset) {
    int index = Arrays.binarySearch(origins, 0, length, offset);
    if (index < 0) {
      return -index - 1;
    }
    while (index > 0 && origins[index - 1] == offset) {
      index--;
    }
    return index;
  }

  /** Adds a character with the marks that follow it; says where the next one begins. */
  private int add(String source, int start) {
    char first = source.charAt(start);
    int next = start + 1;
    if (isAsciiLetter(first) && (next == sourceLength || source.charAt(next) < FIRST_MARK)) {
      // Nearly all are, and this is asked of every character of the paper.
      hyphenated = false;
      append(first, start);
      return next;
    }
    next = start + Character.charCount(source.codePointAt(start));
    while (next < sourceLength && isMark(source.codePointAt(next))) {
      next += Character.charCount(source.codePointAt(next));
    }
    add(source, start, next);
    return next;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(String source, int start, int end) {
    int c = source.codePointAt(start);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!hyphenated) {
        addSpace(start);
      }
    } else if (c == EM_DASH || source.startsWith("--", start)) {
      addSpace(start);
    } else if (c == '-' || Character.getType(c) == Character.DASH_PUNCTUATION) {
      hyphenated = isBehindWord();
    } else {
      hyphenated = false;
      if (c < 0x80 && end == start + 1) {
        addAscii((char) c, start);
      } else if (!isIgnored(c)) {
        String form = form(source.substring(start, end), c);
        for (int i = 0; i < form.length(); i++) {
          append(form.charAt(i), start);
        }
      }
    }
  }

  private void addSpace(int start) {
    if (isBehindWord()) {
      append(' ', start);
    }
  }

  private boolean isBehindWord() {
    return length > 0 && characters[length - 1] != ' ';
  }

  private void addAscii(char c, int start) {
    switch (c) {
      case '*', '_', '`', '#', '+', '^', '~' -> {
        // A mark of AsciiDoc.
      }
      case '"', '\'' -> append('\'', start);
      default -> append(c, start);
    }
  }

  private static String form(String cluster, int c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> "'";
      case '\u2026' -> "...";
      default ->
          c >= 0xFB00 && c <= 0xFB06
              ? Normalizer.normalize(cluster, Normalizer.Form.NFKC)
              : Normalizer.normalize(cluster, Normalizer.Form.NFC);
    };
  }

  private static boolean isIgnored(int c) {
    int type = Character.getType(c);
    return c == SOFT_HYPHEN || type == Character.FORMAT || type == Character.CONTROL;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private void append(char added, int origin) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, length * 2);
      origins = Arrays.copyOf(origins, length * 2);
    }
    characters[length] = added;
    origins[length] = origin;
    length++;
  }
}
