package dev.factors.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of text in aligned columns, two spaces between them; the first row is the heading. */
public final class Table {

  /** Columns where nothing is known of a terminal. */
  public static final int DEFAULT_WIDTH = 80;

  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  /** Narrower no column is cut. */
  private static final int LEAST = 6;

  /** In fewer columns the last one, which holds text, stands below the others. */
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

  /** The lines, without trailing blanks. */
  public List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /**
   * The lines, cut to fit: again and again the widest column gives way, but for the first, which
   * names the row, and down to what still says something. Where too little would be left of the
   * last column, it stands below the others.
   *
   * @param width of the terminal, in columns
   */
  public List<String> cutLines(int width) {
    int[] widths = widths();
    int over = total(widths) - width;
    int last = widths[widths.length - 1];
    if (over > Math.max(0, last - READABLE)) {
      return withTextBelow(
          withoutLast().cutWithin(width), text -> Stream.of(cut(text, width - INDENT.length())));
    }
    return cutWithin(width);
  }

  private List<String> cutWithin(int width) {
    int[] widths = widths();
    int over = total(widths) - width;
    while (over > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        if (widths[i] > LEAST && (widest == 0 || widths[i] >= widths[widest])) {
          widest = i;
        }
      }
      if (widest == 0) {
        break;
      }
      widths[widest]--;
      over--;
    }
    return rows.stream().map(row -> line(cut(row, widths), widths)).toList();
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

  /**
   * The lines within a width: where the last column does not fit beside the others, it stands below
   * them.
   *
   * @param width in columns; only a word or a first column that is longer goes beyond it
   */
  public List<String> lines(int width) {
    return total(widths()) <= width
        ? lines()
        : withTextBelow(
            withoutLast().lines(), text -> TextWrap.wrap(text, width - INDENT.length()).lines());
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private Table withoutLast() {
    Table others = new Table(paint);
    others.rows.clear();
    rows.forEach(row -> others.rows.add(row.subList(0, row.size() - 1)));
    return others;
  }

  /** The beginnings of the rows, and below each the text of the last column. */
  private List<String> withTextBelow(
      List<String> beginnings, Function<String, Stream<String>> layout) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(beginnings.get(i));
      Cell last = rows.get(i).get(rows.get(i).size() - 1);
      layout
          .apply(last.text())
          .map(line -> (INDENT + paint.paint(last.tone(), line)).stripTrailing())
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<Cell> cut(List<Cell> row, int[] widths) {
    List<Cell> cut = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cut.add(new Cell(cut(row.get(i).text(), widths[i]), row.get(i).tone()));
    }
    return cut;
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

  private String line(List<Cell> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      line.append(paint.paint(cell.tone(), cell.text()));
      if (i < row.size() - 1) {
        line.append(" ".repeat(widths[i] - DisplayWidth.of(cell.text()))).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }
}
