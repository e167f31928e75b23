package dev.factors.review;

import static dev.factors.review.Page.inline;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The comments on one factor, one row each. */
final class CommentTable {

  private CommentTable() {}

  static void add(List<Row> rows, String title, Element main) {
    Element section = Page.add(main, "section");
    Element heading = Page.add(section, "h2", title).appendText(" ");
    inline(heading, "span", rows.size() == 1 ? "1 comment" : rows.size() + " comments")
        .addClass("number");
    Element table = Page.add(section, "table").addClass("stacked");
    head(table, "Comment", "Kind", "Disposition");
    Element body = Page.add(table, "tbody");
    rows.forEach(row -> row(Page.add(body, "tr"), row));
    nameRoles(table);
  }

  /** On a narrow screen the cells stand below each other; browsers then forget what they are. */
  private static void nameRoles(Element table) {
    table.attr("role", "table");
    table.select("thead, tbody").attr("role", "rowgroup");
    table.select("tr").attr("role", "row");
    table.select("th").attr("role", "columnheader");
    table.select("td").attr("role", "cell");
  }

  /** A table may be wider than a telephone: it scrolls, also by keyboard, and the page does not. */
  static Element scrollable(Element parent, String label) {
    return Page.add(parent, "div")
        .addClass("table")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", PlainText.of(label));
  }

  static void head(Element table, String... columns) {
    Element line = Page.add(Page.add(table, "thead"), "tr");
    for (String column : columns) {
      Page.add(line, "th", column).attr("scope", "col");
    }
  }

  /** The address of a comment in the page. */
  static String anchor(CommentId id) {
    return PlainText.of(id.toString()).replaceAll("\\s", "_");
  }

  private static void row(Element line, Row row) {
    line.attr("id", anchor(row.id()));
    comment(Page.add(line, "td").addClass("comment"), row);
    kind(Page.add(line, "td").addClass("kind"), row);
    disposition(Page.add(line, "td").addClass("disposition"), row);
  }

  private static void comment(Element cell, Row row) {
    Comment comment = row.comment();
    Element head = Page.add(cell, "p").addClass("id");
    inline(head, "a", row.id().toString()).attr("href", "#" + anchor(row.id()));
    reviewer(row.file()).ifPresent(name -> head.appendText(" by " + PlainText.of(name)));
    if (comment.section() != null) {
      head.appendText(", in " + PlainText.of(comment.section()));
    }
    if (comment.paragraph() != null) {
      head.appendText(", paragraph " + PlainText.of(comment.paragraph()));
    }
    if (comment.quote() != null) {
      text(cell, "blockquote", comment.quote().exact());
    }
    text(cell, "p", comment.text());
    if (comment.proposedChange() != null) {
      Page.add(cell, "p", "Proposed change").addClass("label");
      text(cell, "p", comment.proposedChange()).addClass("proposed");
    }
    if (comment.replaces() != null) {
      Element replaces = Page.add(cell, "p", "Replaces ").addClass("note");
      inline(replaces, "a", comment.replaces().toString())
          .attr("href", "#" + anchor(comment.replaces()));
    }
  }

  private static Optional<String> reviewer(CommentFile file) {
    return Optional.ofNullable(file.name())
        .map(name -> file.affiliation() == null ? name : name + ", " + file.affiliation());
  }

  private static void kind(Element cell, Row row) {
    CommentType type = row.comment().type();
    if (row.comment().blocking()) {
      Page.add(cell, "p", "blocking").addClass("blocking");
    }
    Page.add(cell, "p", type == null ? "no type" : Words.of(type));
    Page.add(cell, "p", Words.of(row.state())).addClass("state").addClass(row.state().label());
    Page.add(cell, "p", "identity: " + Words.of(row.identity())).addClass("note");
  }

  private static void disposition(Element cell, Row row) {
    Answer answer = row.answer();
    if (answer == null) {
      Page.add(cell, "p", row.inForce() ? "none yet" : "none").addClass("open");
      return;
    }
    Disposition disposition = answer.disposition();
    Page.add(cell, "p", Words.of(disposition.outcome())).addClass("outcome");
    text(cell, "p", disposition.rationale());
    if (disposition.duplicateOf() != null) {
      Element duplicate = Page.add(cell, "p", "Duplicate of ").addClass("note");
      inline(duplicate, "a", disposition.duplicateOf().toString())
          .attr("href", "#" + anchor(disposition.duplicateOf()));
    }
    Page.add(cell, "p", "by " + disposition.by()).addClass("note");
    if (row.response() != null) {
      Page.add(cell, "p", "The commenter is " + Words.of(row.response()) + ".").addClass("note");
    }
    if (!row.addressedBy().isEmpty()) {
      Element changed = Page.add(cell, "p", "Changed by ").addClass("note");
      row.addressedBy().forEach(commit -> commit(changed, commit));
    }
  }

  private static void commit(Element parent, String id) {
    inline(parent, "code", id.substring(0, Math.min(id.length(), 10)));
    parent.appendText(" ");
  }

  /** Text of a stranger: in its own direction, its line feeds kept. */
  private static Element text(Element parent, String tag, String text) {
    return Page.add(parent, tag, text).addClass("text").attr("dir", "auto");
  }
}
