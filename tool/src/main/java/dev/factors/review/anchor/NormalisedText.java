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

  private final StringBuilder text = new StringBuilder();
  private int[] origins;
  private boolean hyphenated;
  private final int sourceLength;

  private NormalisedText(String source) {
    this.origins = new int[source.length() + 16];
    this.sourceLength = source.length();
    int next;
    for (int i = 0; i < source.length(); i = next) {
      next = i + Character.charCount(source.codePointAt(i));
      while (next < source.length() && isMark(source.codePointAt(next))) {
        next += Character.charCount(source.codePointAt(next));
      }
      add(source, i, next);
    }
  }

  static NormalisedText of(String source) {
    return new NormalisedText(source);
  }

  /** A text to look for: without space at its ends. */
  static String needle(String text) {
    return of(text).text().strip();
  }

  String text() {
    return text.toString();
  }

  /** Offset in the source of a character; of the end, the end. */
  int origin(int index) {
    return index < text.length() ? origins[index] : sourceLength;
  }

  /** The first character that comes from an offset of the source or from behind it. */
  int index(int offset) {
    int index = Arrays.binarySearch(origins, 0, text.length(), offset);
    if (index < 0) {
      return -index - 1;
    }
    while (index > 0 && origins[index - 1] == offset) {
      index--;
    }
    return index;
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
      hyphenated = text.length() > 0 && text.charAt(text.length() - 1) != ' ';
    } else {
      hyphenated = false;
      if (c < 0x80 && end == start + 1) {
        addAscii((char) c, start);
      } else if (!isIgnored(c)) {
        append(form(source.substring(start, end), c), start);
      }
    }
  }

  private void addSpace(int start) {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      append(" ", start);
    }
  }

  private void addAscii(char c, int start) {
    switch (c) {
      case '*', '_', '`', '#', '+', '^', '~' -> {
        // A mark of AsciiDoc.
      }
      case '"', '\'' -> append("'", start);
      default -> append(String.valueOf(c), start);
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

  private void append(String added, int origin) {
    if (text.length() + added.length() > origins.length) {
      origins = Arrays.copyOf(origins, (text.length() + added.length()) * 2);
    }
    for (int i = 0; i < added.length(); i++) {
      origins[text.length() + i] = origin;
    }
    text.append(added);
  }
}
