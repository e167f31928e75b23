package dev.factors.review.report;

import dev.factors.html.Page;
import dev.factors.review.Row;
import dev.factors.terminal.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Controls that show some comments only, or in another order. The script brings them to light. */
final class FilterBar {

  private FilterBar() {}

  static void add(List<Row> rows, Element section) {
    Element form =
        Page.add(section, "form")
            .attr("id", "filter")
            .attr("hidden", true)
            .attr("aria-label", "Filter and sort the comments");
    Element search = Page.add(form, "label", "Search ");
    search.appendElement("input").attr("type", "search").attr("name", "words");
    select(form, "Type", "type", rows, CommentTable::type);
    select(form, "Reviewer", "reviewer", rows, row -> Printable.of(row.id().reviewer()));
    select(form, "State", "state", rows, row -> Words.of(row.state()));
    select(form, "Disposition", "disposition", rows, CommentTable::outcome);
    select(form, "Blocking", "blocking", rows, CommentTable::blocking);
    Map<String, String> orders = new LinkedHashMap<>();
    orders.put("order", "number");
    orders.put("reviewer", "reviewer");
    orders.put("type", "type");
    orders.put("blocking", "blocking first");
    orders.put("disposition", "disposition");
    Element sort = Page.add(form, "label", "Sort by ").appendElement("select").attr("name", "sort");
    orders.forEach((value, label) -> option(sort, value, label));
    Page.add(form, "button", "Show all").attr("type", "reset");
    Page.add(form, "p").attr("role", "status");
  }

  private static void select(
      Element form, String label, String name, List<Row> rows, Function<Row, String> value) {
    Element select =
        Page.add(form, "label", label + " ").appendElement("select").attr("name", name);
    option(select, "", "all");
    rows.stream()
        .map(value)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(word -> option(select, word, word));
  }

  private static void option(Element select, String value, String label) {
    select.appendElement("option").attr("value", value).text(label);
  }
}
