package dev.factors.review.report;

import static dev.factors.html.Page.inline;

import dev.factors.diagnostic.Place;
import dev.factors.html.Page;
import dev.factors.review.Anchor;
import dev.factors.review.Answer;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentId;
import dev.factors.review.CommentType;
import dev.factors.review.Disposition;
import dev.factors.review.Row;
import dev.factors.terminal.Printable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Comments, factor by factor, one row each. */
final class CommentTable {

  private final Map<CommentId, Anchor> anchors;
  private final Set<CommentId> known = new HashSet<>();
  private final Map<CommentId, CommentId> successors = new HashMap<>();

  /**
   * Tables that link to each other.
   *
   * @param all comments of the page
   */
  CommentTable(List<Row> all, Map<CommentId, Anchor> anchors) {
    this.anchors = anchors;
    for (Row row : all) {
      known.add(row.id());
      CommentId earlier = row.comment().replaces();
      if (earlier != null && earlier.reviewer().equals(row.id().reviewer())) {
        successors.put(earlier, row.id());
      }
    }
  }

  /** What kind of comment it is, in words. */
  static String type(Row row) {
    CommentType type = row.comment().type();
    return type == null ? "no type" : Words.of(type);
  }

  static String blocking(Row row) {
    return row.comment().blocking() ? "blocking" : "not blocking";
  }

  /** What became of it, in words. */
  static String outcome(Row row) {
    Answer answer = row.answer();
    if (answer != null) {
      return Words.of(answer.disposition().outcome());
    }
    return row.inForce() ? "none yet" : "none needed";
  }

  /** Adds the comments on one factor. */
  void add(List<Row> rows, String title, Element parent) {
    Element section = Page.add(parent, "section").addClass("factor");
    Element heading = Page.add(section, "h3", title).appendText(" ");
    inline(heading, "span", rows.size() == 1 ? "1 comment" : rows.size() + " comments")
        .addClass("number");
    Element table = Page.add(section, "table").addClass("stacked");
    head(table, "Comment", "Kind", "Disposition");
    Element body = Page.add(table, "tbody");
    int order = 0;
    for (Row row : rows) {
      row(Page.add(body, "tr").attr("data-order", String.format("%06d", order++)), row);
    }
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
        .attr("aria-label", Printable.of(label));
  }

  static void head(Element table, String... columns) {
    Element line = Page.add(Page.add(table, "thead"), "tr");
    for (String column : columns) {
      Page.add(line, "th", column).attr("scope", "col");
    }
  }

  /** The address of a comment in the page. */
  static String anchor(CommentId id) {
    return Printable.of(id.toString()).replaceAll("\\s", "_");
  }

  private void row(Element line, Row row) {
    line.attr("id", anchor(row.id()))
        .attr("data-reviewer", Printable.of(row.id().reviewer()))
        .attr("data-type", type(row))
        .attr("data-state", Words.of(row.state()))
        .attr("data-blocking", blocking(row))
        .attr("data-disposition", outcome(row));
    comment(Page.add(line, "td").addClass("comment"), row);
    kind(Page.add(line, "td").addClass("kind"), row);
    disposition(Page.add(line, "td").addClass("disposition"), row);
  }

  private void comment(Element cell, Row row) {
    Comment comment = row.comment();
    Element head = Page.add(cell, "p").addClass("id");
    link(head, row.id());
    reviewer(row.file()).ifPresent(name -> head.appendText(" by " + Printable.of(name)));
    if (comment.section() != null) {
      head.appendText(", in " + Printable.of(comment.section()));
    }
    if (comment.paragraph() != null) {
      head.appendText(", paragraph " + Printable.of(comment.paragraph()));
    }
    if (comment.quote() != null) {
      text(cell, "blockquote", comment.quote().exact());
    }
    place(cell, anchors.get(row.id()));
    text(cell, "p", comment.text());
    if (comment.proposedChange() != null) {
      Page.add(cell, "p", "Proposed change").addClass("label");
      text(cell, "p", comment.proposedChange()).addClass("proposed");
    }
    reference(cell, "Replaces ", comment.replaces());
    reference(cell, "Replaced by ", successors.get(row.id()));
  }

  private static void place(Element cell, @Nullable Anchor anchor) {
    if (anchor == null) {
      return;
    }
    Place place = anchor.place();
    Page.add(
            cell,
            "p",
            place == null
                ? "Place today: " + Words.of(anchor.state()) + ", " + Meanings.of(anchor.state())
                : "Place today: "
                    + place.file()
                    + ", line "
                    + place.line()
                    + " ("
                    + Words.of(anchor.state())
                    + ")")
        .addClass("note");
  }

  private void reference(Element cell, String label, @Nullable CommentId id) {
    if (id != null) {
      link(Page.add(cell, "p", label).addClass("note"), id);
    }
  }

  /** A link, where the comment is on the page. */
  private void link(Element parent, CommentId id) {
    if (known.contains(id)) {
      inline(parent, "a", id.toString()).attr("href", "#" + anchor(id));
    } else {
      parent.appendText(Printable.of(id.toString()));
    }
  }

  private static Optional<String> reviewer(CommentFile file) {
    return Optional.ofNullable(file.name())
        .map(name -> file.affiliation() == null ? name : name + ", " + file.affiliation());
  }

  private static void kind(Element cell, Row row) {
    if (row.comment().blocking()) {
      Page.add(cell, "p", "blocking").addClass("blocking");
    }
    Page.add(cell, "p", type(row));
    Page.add(cell, "p", Words.of(row.state())).addClass("state").addClass(row.state().label());
    Page.add(cell, "p", "identity: " + Words.of(row.identity())).addClass("note");
  }

  private void disposition(Element cell, Row row) {
    Answer answer = row.answer();
    if (answer == null) {
      Page.add(cell, "p", outcome(row)).addClass(row.inForce() ? "open" : "note");
    } else {
      Disposition disposition = answer.disposition();
      Page.add(cell, "p", Words.of(disposition.outcome())).addClass("outcome");
      text(cell, "p", disposition.rationale());
      reference(cell, "Duplicate of ", disposition.duplicateOf());
      Page.add(
              cell,
              "p",
              "by "
                  + disposition.by()
                  + (disposition.supersedes() ? ", in place of an earlier answer" : "")
                  + (answer.overrules() ? ", overruling the commenter" : ""))
          .addClass("note");
      if (row.response() != null) {
        Page.add(cell, "p", "The commenter is " + Words.of(row.response()) + ".").addClass("note");
      }
      if (disposition.commit() != null) {
        commit(Page.add(cell, "p", "Text changed by ").addClass("note"), disposition.commit());
      }
    }
    if (!row.addressedBy().isEmpty()) {
      Element changed = Page.add(cell, "p", "Addressed by ").addClass("note");
      row.addressedBy().forEach(commit -> commit(changed, commit));
    }
  }

  private static void commit(Element parent, String id) {
    inline(parent, "code", id.substring(0, Math.min(id.length(), 10)));
    parent.appendText(" ");
  }

  /** Text of a stranger: in its own direction, its line feeds kept. */
  static Element text(Element parent, String tag, String text) {
    return Page.add(parent, tag, text).addClass("text").attr("dir", "auto");
  }
}
