package dev.factors.redline;

import static dev.factors.html.Page.add;

import dev.factors.git.Commit;
import dev.factors.html.Page;
import dev.factors.review.Row;
import dev.factors.source.Resource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * A redline as one HTML page: what has changed in figures, chapter by chapter, and the text with
 * every change in it. Its content security policy allows its own style and script, by hash, and
 * pictures inside it. Equal redlines give equal bytes.
 */
public final class RedlinePage {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Redline redline;
  private final String paper;

  private RedlinePage(Redline redline) {
    this.redline = redline;
    this.paper = redline.to().manuscript().paper().title();
  }

  /** The page in UTF-8. */
  public static byte[] of(Redline redline) {
    return new RedlinePage(redline).bytes();
  }

  private byte[] bytes() {
    Page page =
        new Page(
            redline.to().manuscript().language(),
            "Changes from " + span() + ": " + paper,
            Resource.text(RedlinePage.class, "redline.css"),
            Resource.text(RedlinePage.class, "redline.js"));
    Element body = page.body().attr("data-show", "all");
    add(body, "a", "Skip to the text").addClass("skip").attr("href", "#text");
    header(add(body, "header"));
    Element main = add(body, "main");
    summary(main);
    chapters(main);
    comments(main);
    bar(main);
    Element text = add(main, "article").attr("id", "text").attr("aria-label", "The text");
    new RedlineBody(redline).addTo(text);
    footer(add(body, "footer"));
    return page.bytes();
  }

  private String span() {
    return redline.from().name() + " to " + redline.to().name();
  }

  private void header(Element header) {
    add(header, "p", paper).addClass("paper");
    add(header, "h1", "Changes from " + span());
    Element dates = add(header, "p").addClass("dates");
    dates.appendText(described(redline.from()) + " against " + described(redline.to()) + ".");
  }

  private static String described(Side side) {
    Commit commit = side.commit();
    return commit == null
        ? side.name()
        : side.name()
            + " of "
            + DATE.format(commit.day())
            + " ("
            + commit.id().substring(0, 10)
            + ")";
  }

  private void summary(Element main) {
    Element section = add(main, "section").attr("aria-labelledby", "summary");
    add(section, "h2", "Summary").attr("id", "summary");
    Summary summary = Summary.of(redline);
    if (redline.changes().isEmpty()) {
      add(section, "p", "Nothing that is read has changed.");
      return;
    }
    Element tiles = add(section, "dl").addClass("tiles");
    tile(tiles, "Changes", summary.changes());
    tile(tiles, "Words in", summary.wordsIn());
    tile(tiles, "Words out", summary.wordsOut());
    tile(tiles, "Statements", summary.statements().size());
    Element lines = add(section, "ul").addClass("counts");
    summary.lines().forEach(line -> add(lines, "li", line));
  }

  private static void tile(Element tiles, String label, int count) {
    Element tile = add(tiles, "div");
    add(tile, "dt", label);
    add(tile, "dd", String.format(Locale.ENGLISH, "%,d", count));
  }

  private void chapters(Element main) {
    Element section = add(main, "nav").attr("aria-labelledby", "contents");
    add(section, "h2", "By factor").attr("id", "contents");
    Element table = add(section, "table").addClass("contents");
    Element head = add(add(table, "thead"), "tr");
    for (String column : List.of("Chapter", "Changes", "Words in", "Words out")) {
      add(head, "th", column).attr("scope", "col");
    }
    Element body = add(table, "tbody");
    for (Chapter chapter : redline.chapters()) {
      Element row = add(body, "tr");
      row.addClass(chapter.changes().isEmpty() ? "same" : "around");
      Element title = add(row, "th").attr("scope", "row");
      add(title, "a", chapter.heading()).attr("href", "#" + chapter.anchor());
      String remark = chapter.remark();
      if (!remark.isEmpty()) {
        title.appendText(" ");
        add(title, "span", remark).addClass("remark");
      }
      number(row, "", chapter.changes().size());
      number(row, "+", chapter.wordsIn());
      number(row, "\u2212", chapter.wordsOut());
    }
  }

  private static void number(Element row, String sign, int number) {
    add(row, "td", number == 0 ? "" : sign + String.format(Locale.ENGLISH, "%,d", number));
  }

  private void comments(Element main) {
    if (redline.comments().isEmpty()) {
      return;
    }
    Element section = add(main, "section").attr("aria-labelledby", "comments");
    add(section, "h2", "Comments addressed").attr("id", "comments");
    Element list = add(section, "dl").addClass("comments");
    for (Row row : redline.comments()) {
      Element entry = add(list, "div").attr("id", Comments.anchor(row.id()));
      Element term = add(entry, "dt", row.id().toString());
      if (row.comment().factor() != null) {
        term.appendText(", on " + row.comment().factor());
      }
      add(entry, "dd", row.comment().text()).addClass("said").attr("dir", "auto");
      if (row.answer() != null) {
        add(
            entry,
            "dd",
            row.answer().disposition().outcome().label()
                + ": "
                + row.answer().disposition().rationale());
      }
      answers(add(entry, "dd"), row);
    }
  }

  private void answers(Element parent, Row row) {
    List<Change> changes =
        redline.changes().stream().filter(change -> change.comments().contains(row.id())).toList();
    parent.text(
        changes.isEmpty()
            ? "Addressed by a commit whose text is not among the changes below."
            : changes.size() == 1 ? "Change " : "Changes ");
    for (int i = 0; i < changes.size(); i++) {
      parent.appendText(i == 0 ? "" : ", ");
      parent
          .appendElement("a")
          .attr("href", "#" + changes.get(i).anchor())
          .text(String.valueOf(changes.get(i).number()));
    }
  }

  /** What moves from change to change; without script it is not there. */
  private void bar(Element main) {
    Element bar =
        add(main, "div").attr("role", "toolbar").attr("aria-label", "Changes").attr("hidden", "");
    bar.attr("id", "bar");
    button(bar, "previous", "Previous", "p or k");
    add(bar, "output").attr("id", "place").attr("aria-live", "polite");
    button(bar, "next", "Next", "n or j");
    button(bar, "only", "Changes only", "c").attr("aria-pressed", "false");
  }

  private static Element button(Element bar, String id, String label, String key) {
    Element button = add(bar, "button").attr("type", "button").attr("id", id).text(label + " ");
    button.appendElement("kbd").text(key);
    return button;
  }

  private void footer(Element footer) {
    add(footer, "p")
        .text(
            "Inserted words are underlined, deleted words struck through; for those who cannot see"
                + " it, both are named in words. A number beside a change leads to it. Text that"
                + " has moved is shown where it stands now.");
  }
}
