package dev.factors.review.report;

import static dev.factors.html.Page.inline;

import dev.factors.html.Page;
import dev.factors.review.Anchor;
import dev.factors.review.CommentId;
import dev.factors.review.Ledger;
import dev.factors.review.Response;
import dev.factors.review.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What can hold a milestone back, of all that is said about comments. */
final class OpenPoints {

  private OpenPoints() {}

  static void add(Ledger ledger, Map<CommentId, Anchor> anchors, Element main) {
    Element section = Page.add(main, "section").attr("aria-labelledby", "open-points");
    Page.add(section, "h2", "What can hold the next milestone back").attr("id", "open-points");
    Element list = Page.add(section, "dl").addClass("points");
    point(list, "Blocking, and not answered", ledger, row -> row.isUndisposed() && isBlocking(row));
    point(
        list,
        "Not blocking, and not answered",
        ledger,
        row -> row.isUndisposed() && !isBlocking(row));
    point(
        list,
        "Answered, and the commenter is not satisfied",
        ledger,
        row -> row.inForce() && row.response() == Response.NOT_SATISFIED);
    point(
        list,
        "Altered or deleted, and not acknowledged",
        ledger,
        row -> ledger.broken().contains(row));
    point(
        list,
        "Open, and nobody can tell which words are meant",
        ledger,
        row -> {
          Anchor anchor = anchors.get(row.id());
          return row.isUndisposed() && anchor != null && anchor.isUnresolved();
        });
    if (list.children().isEmpty()) {
      list.remove();
      Page.add(section, "p", "Nothing: every comment is answered, and none was tampered with.");
    }
  }

  private static boolean isBlocking(Row row) {
    return row.comment().blocking();
  }

  private static void point(Element list, String label, Ledger ledger, Predicate<Row> isMeant) {
    List<Row> rows = ledger.rows().stream().filter(isMeant).toList();
    if (rows.isEmpty()) {
      return;
    }
    Element point = Page.add(list, "div");
    Page.add(point, "dt", label + ": " + rows.size());
    Element ids = Page.add(point, "dd");
    for (Row row : rows) {
      inline(ids, "a", row.id().toString()).attr("href", "#" + CommentTable.anchor(row.id()));
      ids.appendText(" ");
    }
  }
}
