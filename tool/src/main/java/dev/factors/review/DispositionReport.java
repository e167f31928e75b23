package dev.factors.review;

import static dev.factors.review.Page.add;
import static dev.factors.review.Page.inline;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The disposition of comments that standards bodies publish with a draft: every comment, what
 * became of it and why, on one HTML page without script. Equal ledgers give equal bytes.
 */
public final class DispositionReport {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private final Ledger ledger;
  private final ReportSubject subject;
  private final Summary summary;

  private DispositionReport(Ledger ledger, ReportSubject subject) {
    this.ledger = ledger;
    this.subject = subject;
    this.summary = Summary.of(ledger.rows());
  }

  /** The report as an HTML page in UTF-8. */
  public static byte[] html(Ledger ledger, ReportSubject subject) {
    return new DispositionReport(ledger, subject).page().bytes();
  }

  private Page page() {
    String title = "Disposition of comments: " + subject.paper() + " " + subject.version();
    Page page = new Page(subject.language(), title, "disposition-of-comments.css");
    header(add(page.body(), "header"));
    Element main = add(page.body(), "main");
    if (ledger.rows().isEmpty()) {
      add(main, "p", "No comments have been submitted.").addClass("none");
    } else {
      counts(main);
    }
    if (!ledger.ballots().isEmpty()) {
      BallotTable.add(ledger.ballots(), main);
    }
    comments(main);
    if (!ledger.rows().isEmpty()) {
      ProvenanceSection.add(ledger, main);
      Legend.add(main);
    }
    footer(add(page.body(), "footer"));
    return page;
  }

  private void header(Element header) {
    add(header, "p", subject.paper()).addClass("paper");
    Element heading = add(header, "h1", "Disposition of comments");
    heading.appendText(" ");
    inline(heading, "span", subject.version()).addClass("version");
  }

  private void footer(Element footer) {
    Element made = add(footer, "p", "Made at commit ");
    inline(made, "code", ledger.source().id());
    made.appendText(
        " of "
            + DATE.format(ledger.source().committer().date().atOffset(ZoneOffset.UTC))
            + ", from the history of its repository.");
  }

  private void counts(Element main) {
    Element section = add(main, "section").attr("aria-labelledby", "summary");
    add(section, "h2", "Summary").attr("id", "summary");
    Element tiles = add(section, "dl").addClass("tiles");
    tile(tiles, "Comments", summary.total());
    tile(tiles, "Blocking", summary.blocking());
    tile(tiles, "With a disposition", summary.total() - summary.undisposed());
    tile(tiles, "Without", summary.undisposed());
    Element lists = add(section, "div").addClass("counts");
    list(lists, "By disposition", summary.outcomes());
    list(lists, "By type", summary.types());
    list(lists, "By state", summary.states());
  }

  private static void tile(Element tiles, String label, int count) {
    Element tile = add(tiles, "div");
    add(tile, "dt", label);
    add(tile, "dd", String.valueOf(count));
  }

  private static void list(Element parent, String title, Map<? extends Term, Integer> counts) {
    Element part = add(parent, "div");
    add(part, "h3", title);
    Element list = add(part, "dl");
    counts.forEach(
        (term, count) -> {
          if (count > 0) {
            Element line = add(list, "div");
            add(line, "dt", Words.of(term));
            add(line, "dd", String.valueOf(count));
          }
        });
    if (list.children().isEmpty()) {
      list.remove();
      add(part, "p", "None.");
    }
  }

  private void comments(Element main) {
    Map<String, List<Row>> byFactor = new TreeMap<>();
    for (Row row : ledger.rows()) {
      String factor = row.comment().factor();
      byFactor.computeIfAbsent(factor == null ? "" : factor, key -> new ArrayList<>()).add(row);
    }
    Map<String, String> titles = new LinkedHashMap<>(Map.of("", "The paper as a whole"));
    titles.putAll(subject.factors());
    byFactor.keySet().forEach(factor -> titles.putIfAbsent(factor, factor));
    titles.forEach(
        (factor, title) -> {
          List<Row> rows = byFactor.getOrDefault(factor, List.of());
          if (!rows.isEmpty()) {
            CommentTable.add(rows, title, main);
          }
        });
  }
}
