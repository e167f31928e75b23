package dev.factors.review;

import static dev.factors.review.Page.inline;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The comments that history casts doubt on. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static void add(Ledger ledger, Element main) {
    Element section = Page.add(main, "section");
    Page.add(section, "h2", "Provenance");
    List<Row> doubtful = ledger.rows().stream().filter(row -> !findings(row).isEmpty()).toList();
    if (doubtful.isEmpty()) {
      Page.add(
          section,
          "p",
          "Every comment is as it was submitted, and none is known to come from another person than"
              + " the reviewer it names.");
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
      introduction(Page.add(line, "td"), row.introduced());
    }
  }

  private static List<String> findings(Row row) {
    List<String> findings = new ArrayList<>();
    String known = row.acknowledged() ? ", acknowledged by an editor" : "";
    switch (row.state()) {
      case ALTERED -> findings.add("altered after it was submitted" + known);
      case DELETED -> findings.add("once committed, and gone" + known);
      case PENDING -> findings.add("not merged yet");
      case SUBMITTED, REPLACED, RETRACTED -> {}
    }
    switch (row.identity()) {
      case MISMATCH ->
          findings.add("nobody on the commit that introduced it is the reviewer it names");
      case CARRIED -> findings.add("committed by somebody else for the reviewer");
      case SIGNED, FORGE_SIGNED, AUTHOR, UNROSTERED -> {}
    }
    return findings;
  }

  private static void introduction(Element cell, Provenance introduced) {
    inline(Page.add(cell, "p"), "code", introduced.commit().substring(0, 10));
    String author = introduced.author().name() + " <" + introduced.author().email() + ">";
    Page.add(cell, "p", author).addClass("note").attr("dir", "auto");
  }
}
