package dev.factors.review.report;

import dev.factors.html.Page;
import dev.factors.review.Ballot;
import dev.factors.review.Position;
import dev.factors.review.State;
import dev.factors.review.Vote;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The positions that reviewers take on versions. */
final class BallotTable {

  private BallotTable() {}

  static void add(List<Ballot> ballots, Element main) {
    Element section = Page.add(main, "section");
    Page.add(section, "h2", "Positions").attr("id", "positions");
    Element table = Page.add(CommentTable.scrollable(section, "Positions"), "table");
    CommentTable.head(
        table, "Version", "Reviewer", "Organization", "Position", "State", "Identity");
    Element body = Page.add(table, "tbody");
    for (Ballot ballot : ballots) {
      Element line = Page.add(body, "tr");
      Page.add(line, "td", ballot.version());
      Page.add(line, "th", reviewer(ballot)).attr("scope", "row");
      Page.add(line, "td", orNothing(ballot.organization()));
      Page.add(line, "td", Words.of(ballot.position()));
      Page.add(line, "td", state(ballot.submitted()));
      Page.add(line, "td", Words.of(ballot.identity()));
    }
    byOrganization(ballots, section);
  }

  /** How the reviewers of each organization stand, version by version. */
  private static void byOrganization(List<Ballot> ballots, Element section) {
    Map<String, Map<Position, Integer>> counts = new TreeMap<>();
    for (Ballot ballot : ballots) {
      counts
          .computeIfAbsent(
              ballot.version() + "\n" + orNothing(ballot.organization()),
              key -> new EnumMap<>(Position.class))
          .merge(ballot.position(), 1, Integer::sum);
    }
    String title = "Positions by organization";
    Element table = Page.add(CommentTable.scrollable(section, title), "table");
    Page.add(table, "caption", title);
    CommentTable.head(
        table,
        Stream.concat(
                Stream.of("Version", "Organization"),
                Arrays.stream(Position.values()).map(Words::of))
            .toArray(String[]::new));
    Element body = Page.add(table, "tbody");
    counts.forEach(
        (key, positions) -> {
          String[] parts = key.split("\n", 2);
          Element line = Page.add(body, "tr");
          Page.add(line, "td", parts[0]);
          Page.add(line, "th", parts[1]).attr("scope", "row");
          for (Position position : Position.values()) {
            Page.add(line, "td", String.valueOf(positions.getOrDefault(position, 0)));
          }
        });
  }

  private static String reviewer(Ballot ballot) {
    return ballot.name() == null
        ? ballot.reviewer()
        : ballot.name() + " (" + ballot.reviewer() + ")";
  }

  private static String state(@Nullable Vote submitted) {
    return submitted == null
        ? Words.of(State.SUBMITTED)
        : Words.of(State.ALTERED)
            + "; submitted: "
            + (submitted.position() == null ? "no position" : Words.of(submitted.position()))
            + ", organization "
            + orNothing(submitted.affiliation());
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "not given" : text;
  }
}
