package dev.factors.review.report;

import static dev.factors.html.Page.inline;
import static dev.factors.review.report.CommentTable.text;

import dev.factors.html.Page;
import dev.factors.review.Acknowledgement;
import dev.factors.review.Comment;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.review.State;
import dev.factors.terminal.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The comments that history casts doubt on, with the words that are at stake. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static void add(Ledger ledger, Element main) {
    Element section = Page.add(main, "section");
    Page.add(section, "h2", "Provenance").attr("id", "provenance");
    unreadable(ledger, section);
    List<Row> doubtful = ledger.rows().stream().filter(row -> !findings(row).isEmpty()).toList();
    if (ledger.rows().isEmpty()) {
      return;
    }
    if (doubtful.isEmpty()) {
      Page.add(
          section,
          "p",
          "Every comment is as it was submitted, and each comes from an address of the reviewer it"
              + " names.");
      return;
    }
    Element table = Page.add(CommentTable.scrollable(section, "Provenance"), "table");
    CommentTable.head(table, "Comment", "Finding", "Introduced by");
    Element body = Page.add(table, "tbody");
    for (Row row : doubtful) {
      Element line = Page.add(body, "tr");
      Element id = Page.add(line, "th").attr("scope", "row");
      inline(id, "a", row.id().toString()).attr("href", "#" + CommentTable.anchor(row.id()));
      Element findings = Page.add(line, "td");
      findings(row).forEach(finding -> Page.add(findings, "p", finding));
      words(findings, row);
      acknowledgement(findings, row.acknowledgement());
      Element introduced = Page.add(line, "td");
      inline(Page.add(introduced, "p"), "code", row.introduced().commit().substring(0, 10));
      // The name says who it was; the address is in the history for whoever needs it.
      Page.add(introduced, "p", row.introduced().author().name())
          .addClass("note")
          .attr("dir", "auto");
    }
  }

  private static void unreadable(Ledger ledger, Element section) {
    if (ledger.unreadable().isEmpty()) {
      return;
    }
    Page.add(section, "p", "These files were committed and cannot be read, whatever they say:");
    Element list = Page.add(section, "ul");
    ledger
        .unreadable()
        .forEach(
            (file, commit) -> {
              Element item = Page.add(list, "li", file.file() + " of ");
              inline(item, "code", commit.id().substring(0, 10));
              item.appendText(": " + Printable.of(file.problem()));
            });
  }

  private static List<String> findings(Row row) {
    List<String> findings = new ArrayList<>();
    switch (row.state()) {
      case ALTERED -> findings.add("Altered after it was submitted.");
      case DELETED -> findings.add("Once committed, and gone.");
      case PENDING -> findings.add("Not merged yet.");
      case SUBMITTED, REPLACED, RETRACTED -> {}
    }
    switch (row.identity()) {
      case MISMATCH ->
          findings.add("Nobody on the commit that introduced it is the reviewer it names.");
      case CARRIED -> findings.add("Committed by somebody else for the reviewer.");
      case UNROSTERED -> findings.add("No address of the reviewer is known to compare with.");
      case SIGNED, FORGE_SIGNED, AUTHOR -> {}
    }
    if (!row.conflicts().isEmpty()) {
      findings.add("Another branch has other words under this id.");
    }
    return findings;
  }

  private static void words(Element cell, Row row) {
    Comment submitted = row.submitted();
    if (submitted != null) {
      words(cell, "As submitted", submitted);
      words(cell, "Now", row.comment());
    } else if (row.state() == State.DELETED) {
      words(cell, "The words that are gone", row.comment());
    }
    row.conflicts()
        .forEach(
            conflict -> {
              Page.add(cell, "p", "On " + conflict.ref()).addClass("label");
              text(cell, "p", conflict.comment()).addClass("words");
            });
  }

  private static void words(Element cell, String label, Comment comment) {
    Page.add(
            cell,
            "p",
            label
                + " ("
                + (comment.type() == null ? "no type" : Words.of(comment.type()))
                + (comment.blocking() ? ", blocking" : ", not blocking")
                + (comment.factor() == null ? "" : ", on " + comment.factor())
                + (comment.section() == null ? "" : ", " + comment.section())
                + ")")
        .addClass("label");
    if (comment.quote() != null) {
      text(cell, "blockquote", comment.quote().exact());
    }
    text(cell, "p", comment.text()).addClass("words");
    if (comment.proposedChange() != null) {
      text(cell, "p", comment.proposedChange()).addClass("proposed");
    }
  }

  private static void acknowledgement(Element cell, @Nullable Acknowledgement acknowledgement) {
    if (acknowledgement != null) {
      Page.add(cell, "p", "Acknowledged by " + acknowledgement.by()).addClass("label");
      text(cell, "p", acknowledgement.rationale());
    }
  }
}
