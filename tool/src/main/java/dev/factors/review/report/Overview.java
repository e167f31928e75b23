package dev.factors.review.report;

import dev.factors.html.Page;
import dev.factors.review.CommentType;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.review.Summary;
import dev.factors.review.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** How many comments there are of each kind, and how many of them are answered. */
final class Overview {

  /** Width and height of a bar, in the chart's own units. */
  private static final int WIDTH = 200;

  private static final int HEIGHT = 10;

  private Overview() {}

  static void add(Ledger ledger, Map<String, String> factors, Element main) {
    List<Row> rows = ledger.rows();
    List<Row> inForce = rows.stream().filter(Row::inForce).toList();
    List<Row> open = rows.stream().filter(Row::isUndisposed).toList();
    Element section = Page.add(main, "section").attr("aria-labelledby", "summary");
    Page.add(section, "h2", "Summary").attr("id", "summary");
    Element tiles = Page.add(section, "dl").addClass("tiles");
    tile(tiles, "Comments", rows.size());
    tile(tiles, "To be dealt with", inForce.size());
    tile(tiles, "Answered", inForce.size() - open.size());
    tile(tiles, "Open", open.size());
    tile(
        tiles,
        "Open and blocking",
        (int) open.stream().filter(row -> row.comment().blocking()).count());
    chart(section, "Open and answered by factor", "Factor", rows, factors, Overview::factor);
    Map<String, String> types = new LinkedHashMap<>();
    for (CommentType type : CommentType.values()) {
      types.put(type.label(), Words.of(type));
    }
    types.put("", "no type");
    chart(
        section,
        "Open and answered by type",
        "Type",
        rows,
        types,
        row -> row.comment().type() == null ? "" : row.comment().type().label());
    Summary summary = Summary.of(rows);
    Element lists = Page.add(section, "div").addClass("counts");
    list(lists, "By disposition", summary.outcomes());
    list(lists, "By type", summary.types());
    list(lists, "By state", summary.states());
  }

  /** Id of the factor that a comment is about; empty where it is about the paper as a whole. */
  static String factor(Row row) {
    return row.comment().factor() == null ? "" : row.comment().factor();
  }

  private static void tile(Element tiles, String label, int count) {
    Element tile = Page.add(tiles, "div");
    Page.add(tile, "dt", label);
    Page.add(tile, "dd", String.valueOf(count));
  }

  /** Bars beside their numbers: who cannot see the bars misses nothing. */
  private static void chart(
      Element section,
      String caption,
      String column,
      List<Row> rows,
      Map<String, String> titles,
      Function<Row, String> key) {
    Element table = Page.add(CommentTable.scrollable(section, caption), "table").addClass("chart");
    Page.add(table, "caption", caption);
    CommentTable.head(table, column, "", "Open", "Answered", "Not in force");
    table.select("thead th").get(1).tagName("td").removeAttr("scope");
    Element body = Page.add(table, "tbody");
    int most = titles.keySet().stream().mapToInt(id -> of(rows, key, id).size()).max().orElse(0);
    titles.forEach(
        (id, title) -> {
          List<Row> own = of(rows, key, id);
          if (!own.isEmpty()) {
            int open = (int) own.stream().filter(Row::isUndisposed).count();
            int inForce = (int) own.stream().filter(Row::inForce).count();
            Element line = Page.add(body, "tr");
            Page.add(line, "th", title).attr("scope", "row");
            bar(Page.add(line, "td"), open, inForce - open, own.size() - inForce, most);
            Page.add(line, "td", String.valueOf(open));
            Page.add(line, "td", String.valueOf(inForce - open));
            Page.add(line, "td", String.valueOf(own.size() - inForce));
          }
        });
  }

  private static List<Row> of(List<Row> rows, Function<Row, String> key, String id) {
    return rows.stream().filter(row -> key.apply(row).equals(id)).toList();
  }

  private static void bar(Element cell, int open, int answered, int rest, int most) {
    Element svg =
        cell.appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true");
    int from = part(svg, "open-part", 0, open, most);
    from = part(svg, "answered-part", from, answered, most);
    part(svg, "rest-part", from, rest, most);
  }

  private static int part(Element svg, String name, int from, int count, int most) {
    int width = WIDTH * count / most;
    if (count > 0) {
      svg.appendElement("rect")
          .addClass(name)
          .attr("x", String.valueOf(from))
          .attr("width", String.valueOf(width))
          .attr("height", String.valueOf(HEIGHT));
    }
    return from + width;
  }

  private static void list(Element parent, String title, Map<? extends Term, Integer> counts) {
    Element part = Page.add(parent, "div");
    Page.add(part, "h3", title);
    Element list = Page.add(part, "dl");
    counts.forEach(
        (term, count) -> {
          if (count > 0) {
            Element line = Page.add(list, "div");
            Page.add(line, "dt", Words.of(term));
            Page.add(line, "dd", String.valueOf(count));
          }
        });
    if (list.children().isEmpty()) {
      list.remove();
      Page.add(part, "p", "None.");
    }
  }
}
