package dev.factors.asciidoc;

/** Finds where square brackets close, in time that does not grow with failed attempts. */
final class Brackets {

  private final String text;
  private final int lastClose;

  Brackets(String text) {
    this.text = text;
    int last = text.lastIndexOf(']');
    while (last > 0 && text.charAt(last - 1) == '\\') {
      last = text.lastIndexOf(']', last - 1);
    }
    this.lastClose = last;
  }

  /** Index of the bracket that closes the one at an index; -1 where none does. */
  int close(int open) {
    if (open + 1 > lastClose) {
      return -1;
    }
    int close = text.indexOf(']', open + 1);
    while (close > open + 1 && text.charAt(close - 1) == '\\') {
      close = text.indexOf(']', close + 1);
    }
    return close;
  }

  /** Text between brackets, whose closing brackets are escaped. */
  static String unescape(String text) {
    return text.replace("\\]", "]");
  }

  /**
   * Index of the bracket that opens the attributes that end right before an index, not before a
   * limit; -1 where there are none.
   */
  static int openBefore(String text, int index, int limit) {
    if (index - 2 <= limit || text.charAt(index - 1) != ']') {
      return -1;
    }
    int open = -1;
    for (int i = index - 2; i >= limit && text.charAt(i) != ']'; i--) {
      if (text.charAt(i) == '[' && i < index - 2) {
        open = i;
      }
    }
    return open;
  }
}
