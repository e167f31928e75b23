package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** A line of a file as it is stored, which turns indices into columns. */
final class Origin {

  /** Longer lines remember the columns of every so many characters, so that a lookup is O(1). */
  private static final int STEP = 512;

  private final String file;
  private final int number;
  private final String raw;
  private final int firstColumn;
  private final int lastColumn;
  private int @Nullable [] columns;

  /**
   * A line.
   *
   * @param number counted from 1
   * @param raw its text with trailing white space, without line feed
   */
  Origin(String file, int number, String raw) {
    this(file, number, raw, 1, Integer.MAX_VALUE);
  }

  /** A part of a line between two columns. */
  Origin(String file, int number, String raw, int firstColumn, int lastColumn) {
    this.file = file;
    this.number = number;
    this.raw = raw;
    this.firstColumn = firstColumn;
    this.lastColumn = lastColumn;
  }

  String file() {
    return file;
  }

  int number() {
    return number;
  }

  String raw() {
    return raw;
  }

  /** The column of a character: its place counted from 1 in code points. */
  int column(int index) {
    return Math.min(lastColumn, unboundedColumn(index));
  }

  private int unboundedColumn(int index) {
    int bounded = Math.max(0, Math.min(index, raw.length()));
    if (bounded <= STEP) {
      return raw.codePointCount(0, bounded) + firstColumn;
    }
    int[] known = columns;
    if (known == null) {
      known = checkpoints();
      columns = known;
    }
    int step = bounded / STEP;
    return known[step] + raw.codePointCount(step * STEP, bounded) + firstColumn;
  }

  private int[] checkpoints() {
    int[] counts = new int[raw.length() / STEP + 1];
    for (int step = 1; step < counts.length; step++) {
      counts[step] = counts[step - 1] + raw.codePointCount((step - 1) * STEP, step * STEP);
    }
    return counts;
  }
}
