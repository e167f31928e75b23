package dev.factors.diagnostic;

import dev.factors.terminal.DisplayWidth;
import dev.factors.terminal.Paint;

/**
 * A source line and, below it, blanks and carets that show a place in it, column by column as a
 * terminal shows them.
 *
 * @param text the line, cut around the place where it is long, safe to print
 * @param indent as wide as what stands before the place; a tab stays a tab
 * @param carets as wide as the place, one at least
 */
public record Excerpt(String text, String indent, String carets) {

  /** However narrow the terminal is, in columns. */
  private static final int MIN_WIDTH = 20;

  private static final int TAB_WIDTH = 8;
  private static final String CUT = "…";

  /**
   * Cuts a line.
   *
   * @param line without line feed
   * @param place that begins in the line; what lies beyond the line's end is shown at its end
   * @param width to cut it to, in columns; two fifths of it precede the place
   */
  public static Excerpt of(String line, Place place, int width) {
    int[] characters = Paint.safe(line).codePoints().toArray();
    int start = Math.min(place.column() - 1, characters.length);
    boolean fits = width(characters, 0, characters.length) <= width;
    int room = Math.max(MIN_WIDTH, width) - 2 * CUT.length();
    int from = fits ? 0 : back(characters, start, room * 2 / 5);
    int to = fits ? characters.length : forth(characters, from, room);
    int end = place.endLine() > place.line() ? to : Math.min(place.endColumn() - 1, to);
    String before = from > 0 ? CUT : "";
    String after = to < characters.length ? CUT : "";
    return new Excerpt(
        before + new String(characters, from, to - from) + after,
        " ".repeat(before.length()) + blanks(characters, from, start),
        "^".repeat(Math.max(1, width(characters, start, end))));
  }

  /** The first character to show so that no more than some columns precede a place. */
  private static int back(int[] characters, int start, int room) {
    int from = start;
    int columns = 0;
    while (from > 0 && columns + width(characters[from - 1]) <= room) {
      from--;
      columns += width(characters[from]);
    }
    return from;
  }

  /** The end of what fits. */
  private static int forth(int[] characters, int from, int room) {
    int to = from;
    int columns = 0;
    while (to < characters.length && columns + width(characters[to]) <= room) {
      columns += width(characters[to]);
      to++;
    }
    return to;
  }

  private static String blanks(int[] characters, int from, int to) {
    StringBuilder blanks = new StringBuilder();
    for (int i = from; i < to; i++) {
      blanks.append(characters[i] == '\t' ? "\t" : " ".repeat(width(characters[i])));
    }
    return blanks.toString();
  }

  private static int width(int[] characters, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += width(characters[i]);
    }
    return columns;
  }

  private static int width(int character) {
    return character == '\t' ? TAB_WIDTH : DisplayWidth.of(character);
  }
}
