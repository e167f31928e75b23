package dev.factors.terminal;

/** Breaks prose into lines that fit a terminal. */
public final class TextWrap {

  private TextWrap() {}

  /**
   * Breaks at blanks; a word that is longer than a line stays whole. Lines of the text stay lines.
   *
   * @param width of a line, in columns
   * @return lines, each with a line feed
   */
  public static String wrap(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.split(" ", -1)) {
        int length = DisplayWidth.of(word);
        if (column > 0 && column + 1 + length > width) {
          wrapped.append('\n');
          column = 0;
        } else if (column > 0) {
          wrapped.append(' ');
          column++;
        }
        wrapped.append(word);
        column += length;
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }
}
