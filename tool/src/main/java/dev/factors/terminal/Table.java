package dev.factors.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of text in aligned columns, two spaces between them; the first row is the heading. */
public final class Table {

  /** Columns where nothing is known of a terminal. */
  public static final int DEFAULT_WIDTH = 80;

  /** Of what is no terminal and is read line by line. */
  public static final int UNFOLDED = Integer.MAX_VALUE;

  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  /** In fewer columns text stands below the other columns. */
  private static final int READABLE = 32;

  private final Paint paint;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A table with its heading. */
  public Table(Paint paint, String... heading) {
    this.paint = paint;
    List<Cell> cells = new ArrayList<>();
    for (String text : heading) {
      cells.add(new Cell(text, Paint.Tone.FAINT));
    }
    rows.add(cells);
  }

  /** Text and what it is. */
  public record Cell(String text, Paint.Tone tone) {}

  /** Adds a row. */
  public Table row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /**
   * The lines within a width: columns that do not fit beside those before them stand below them,
   * and of the last one, which holds text, as many lines as it takes.
   *
   * @param width in columns; only a word, or an entry of another column, that is longer goes beyond
   */
  public List<String> lines(int width) {
    return folded(
        width,
        (text, room) ->
            DisplayWidth.of(text) <= room ? Stream.of(text) : TextWrap.wrap(text, room).lines());
  }

  /**
   * The lines within a width, as above, but that the text of the last column is cut to what fits.
   *
   * @param width in columns; only an entry of another column that is longer goes beyond
   */
  public List<String> cutLines(int width) {
    return folded(width, (text, room) -> Stream.of(cut(text, room)));
  }

  /** Lays the text of the last column out in the columns that are left to it. */
  private interface Layout {
    Stream<String> lines(String text, int room);
  }

  private List<String> folded(int width, Layout layout) {
    int[] widths = widths();
    List<Integer> folds = folds(widths, width);
    List<String> lines = new ArrayList<>();
    for (List<Cell> row : rows) {
      for (int fold = 0; fold < folds.size() - 1; fold++) {
        String indent = fold == 0 ? "" : INDENT;
        line(row, widths, folds.get(fold), folds.get(fold + 1), width - indent.length(), layout)
            .filter(line -> !line.isBlank())
            .forEach(line -> lines.add(indent + line));
      }
    }
    return lines;
  }

  /** The columns with which lines begin, and the number of columns. */
  private static List<Integer> folds(int[] widths, int width) {
    List<Integer> folds = new ArrayList<>(List.of(0));
    int used = widths[0];
    for (int i = 1; i < widths.length; i++) {
      int wanted = i < widths.length - 1 ? widths[i] : Math.min(widths[i], READABLE);
      used += GAP.length() + wanted;
      if (used > width) {
        folds.add(i);
        used = INDENT.length() + wanted;
      }
    }
    folds.add(widths.length);
    return folds;
  }

  private Stream<String> line(
      List<Cell> row, int[] widths, int from, int to, int width, Layout layout) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (int i = from; i < to; i++) {
      Cell cell = row.get(i);
      if (i == row.size() - 1) {
        String margin = " ".repeat(column);
        List<String> text =
            layout
                .lines(cell.text(), width - column)
                .map(part -> margin + paint.paint(cell.tone(), part))
                .collect(Collectors.toList());
        text.set(0, line + text.get(0).substring(column));
        return text.stream().map(String::stripTrailing);
      }
      line.append(paint.paint(cell.tone(), cell.text()));
      line.append(" ".repeat(widths[i] - DisplayWidth.of(cell.text()))).append(GAP);
      column += widths[i] + GAP.length();
    }
    return Stream.of(line.toString().stripTrailing());
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text()));
      }
    }
    return widths;
  }

  private static String cut(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int columns = 0;
    for (int c : text.codePoints().toArray()) {
      columns += DisplayWidth.of(c);
      if (columns > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.append('…').toString();
  }
}
