package dev.factors.review;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The positions that reviewers take on versions. */
final class BallotTable {

  private BallotTable() {}

  static void add(List<Ballot> ballots, Element main) {
    Element section = Page.add(main, "section");
    Page.add(section, "h2", "Positions");
    Element table = Page.add(CommentTable.scrollable(section, "Positions"), "table");
    CommentTable.head(table, "Version", "Reviewer", "Organization", "Position", "Identity");
    Element body = Page.add(table, "tbody");
    for (Ballot ballot : ballots) {
      Element line = Page.add(body, "tr");
      Page.add(line, "td", ballot.version());
      Page.add(line, "th", reviewer(ballot)).attr("scope", "row");
      Page.add(line, "td", orNothing(ballot.organization()));
      Page.add(line, "td", Words.of(ballot.position()));
      Page.add(line, "td", Words.of(ballot.identity()));
    }
  }

  private static String reviewer(Ballot ballot) {
    return ballot.name() == null
        ? ballot.reviewer()
        : ballot.name() + " (" + ballot.reviewer() + ")";
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "not given" : text;
  }
}
