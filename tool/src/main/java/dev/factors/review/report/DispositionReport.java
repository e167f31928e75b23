package dev.factors.review.report;

import static dev.factors.html.Page.add;
import static dev.factors.html.Page.inline;

import dev.factors.html.Page;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.source.Resource;
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
 * became of it and why, on one HTML page that is complete without its script. Equal ledgers give
 * equal bytes.
 */
public final class DispositionReport {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private final Ledger ledger;
  private final ReportSubject subject;

  private DispositionReport(Ledger ledger, ReportSubject subject) {
    this.ledger = ledger;
    this.subject = subject;
  }

  /** The report as an HTML page in UTF-8. */
  public static byte[] html(Ledger ledger, ReportSubject subject) {
    return new DispositionReport(ledger, subject).page().bytes();
  }

  private Page page() {
    String title = "Disposition of comments: " + subject.paper() + " " + subject.version();
    Page page =
        new Page(
            subject.language(),
            title,
            Resource.text(DispositionReport.class, "disposition-of-comments.css"),
            Resource.text(DispositionReport.class, "disposition-of-comments.js"));
    header(add(page.body(), "header"));
    Element main = add(page.body(), "main");
    if (ledger.rows().isEmpty()) {
      add(main, "p", "No comments have been submitted.").addClass("none");
    } else {
      Overview.add(ledger, titles(), main);
      OpenPoints.add(ledger, subject.anchors(), main);
    }
    if (!ledger.ballots().isEmpty()) {
      BallotTable.add(ledger.ballots(), main);
    }
    if (!ledger.rows().isEmpty()) {
      comments(main);
    }
    if (!ledger.rows().isEmpty() || !ledger.unreadable().isEmpty()) {
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

  private void comments(Element main) {
    Element section = add(main, "section").addClass("comments").attr("aria-labelledby", "comments");
    add(section, "h2", "Comments").attr("id", "comments");
    FilterBar.add(ledger.rows(), section);
    CommentTable table = new CommentTable(ledger.rows(), subject.anchors());
    Map<String, List<Row>> byFactor = byFactor();
    titles()
        .forEach(
            (factor, title) -> {
              List<Row> rows = byFactor.getOrDefault(factor, List.of());
              if (!rows.isEmpty()) {
                table.add(rows, title, section);
              }
            });
  }

  private Map<String, List<Row>> byFactor() {
    Map<String, List<Row>> byFactor = new TreeMap<>();
    for (Row row : ledger.rows()) {
      byFactor.computeIfAbsent(Overview.factor(row), key -> new ArrayList<>()).add(row);
    }
    return byFactor;
  }

  /** The factors of the paper, and those that comments name beside. */
  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>(Map.of("", "The paper as a whole"));
    titles.putAll(subject.factors());
    byFactor().keySet().forEach(factor -> titles.putIfAbsent(factor, factor));
    return titles;
  }
}
