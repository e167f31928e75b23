package dev.factors.diagnostic;

import java.util.stream.IntStream;

/** Where the lines and columns of places are in a text. Lines end with a line feed. */
final class TextOffsets {

  private final String text;
  private final int[] starts;

  TextOffsets(String text) {
    this.text = text;
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /**
   * The offset of a place in UTF-16 code units; beyond the end of a line its end, beyond the last
   * line the end of the text.
   *
   * @param line counted from 1
   * @param column counted from 1 in code points
   */
  int of(int line, int column) {
    if (line > starts.length) {
      return text.length();
    }
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : text.length();
    int length = text.codePointCount(start, end);
    return text.offsetByCodePoints(start, Math.min(column - 1, length));
  }
}
