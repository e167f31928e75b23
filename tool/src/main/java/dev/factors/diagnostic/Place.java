package dev.factors.diagnostic;

/**
 * A range of text in one file.
 *
 * @param file path relative to the repository's root, with {@code /} between its parts
 * @param line first line, counted from 1
 * @param column first column, counted from 1 in Unicode code points
 * @param endLine line of the end, counted from 1
 * @param endColumn column just behind the last character, so that an empty range has the same two
 *     columns
 */
public record Place(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Place> {

  /** A range within one line. */
  public static Place of(String file, int line, int column, int endColumn) {
    return new Place(file, line, column, line, endColumn);
  }

  /** A point: where nothing wider can be named. */
  public static Place at(String file, int line, int column) {
    return new Place(file, line, column, line, column);
  }

  /** The file as a whole, shown at its first character. */
  public static Place ofFile(String file) {
    return at(file, 1, 1);
  }

  /** Whether the file as a whole is meant. */
  public boolean isWholeFile() {
    return line == 1 && column == 1 && endLine == 1 && endColumn == 1;
  }

  /** The last line that the range holds something of. */
  public int lastLine() {
    return endLine > line && endColumn == 1 ? endLine - 1 : endLine;
  }

  @Override
  public int compareTo(Place other) {
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    if (order == 0) {
      order = Integer.compare(column, other.column);
    }
    if (order == 0) {
      order = Integer.compare(endLine, other.endLine);
    }
    return order == 0 ? Integer.compare(endColumn, other.endColumn) : order;
  }

  /** {@code file:line:column}, the form that editors and terminals turn into a link. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
