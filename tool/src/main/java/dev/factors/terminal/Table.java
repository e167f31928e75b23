package dev.factors.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two spaces between them; the first row is the heading. */
public final class Table {

  private static final String GAP = "  ";

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
    int[] widths = new int[rows.get(0).size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text()));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
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
