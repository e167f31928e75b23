package dev.factors.cli;

import dev.factors.git.CommitTrailer;
import dev.factors.review.Ledger;
import dev.factors.review.Note;
import dev.factors.review.Row;
import dev.factors.review.State;
import dev.factors.review.Summary;
import dev.factors.review.Term;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was collected, in a few lines: numbers, and what wants somebody's attention.
 *
 * @param ledger what was collected
 * @param paint of the stream that it is printed on
 * @param columns of that stream
 */
record CollectReport(Ledger ledger, Paint paint, int columns) {

  private static final int SHORT_ID = 8;

  void print(PrintStream out) {
    Summary summary = Summary.of(ledger.rows());
    out.println(
        paint.paint(
            Tone.STRONG,
            (summary.total() == 1 ? "1 comment" : summary.total() + " comments")
                + ", asked of "
                + ledger.source().id().substring(0, SHORT_ID)));
    out.println();
    Table table = new Table(paint, "BY", "COUNT");
    row(table, "state", counts(summary.states()));
    row(table, "type", counts(summary.types()));
    row(table, "disposition", counts(summary.outcomes()));
    row(table, "undisposed", number(summary.undisposed()));
    row(table, "blocking", number(summary.blocking()));
    row(table, "conflict", number(count(row -> !row.conflicts().isEmpty())));
    row(table, "note", notes());
    table.lines(columns).forEach(out::println);
    attention().forEach(line -> out.println(paint.paint(Tone.WARNING, "note") + ": " + line));
  }

  private List<String> attention() {
    List<String> lines = new ArrayList<>();
    for (Row row : ledger.rows()) {
      if (row.state() == State.ALTERED || row.state() == State.DELETED) {
        String acknowledged = row.acknowledged() ? ", acknowledged" : "";
        lines.add(Paint.safe(row.id().toString()) + " is " + row.state().label() + acknowledged);
      }
      if (!row.conflicts().isEmpty()) {
        lines.add(Paint.safe(row.id().toString()) + " says something else elsewhere");
      }
    }
    ledger
        .unreadable()
        .forEach(
            (file, commit) ->
                lines.add(
                    "%s of %s cannot be read, whatever it says: %s"
                        .formatted(
                            Paint.safe(file.file()),
                            commit.id().substring(0, SHORT_ID),
                            Paint.safe(file.problem()))));
    for (CommitTrailer trailer : ledger.danglingTrailers()) {
      lines.add(
          "%s says '%s: %s', and there is no such comment"
              .formatted(
                  trailer.commit().substring(0, SHORT_ID),
                  Paint.safe(trailer.trailer().key()),
                  Paint.safe(trailer.trailer().value())));
    }
    return lines;
  }

  private String notes() {
    long gone = ledger.notes().stream().map(Note::state).filter(State.DELETED::equals).count();
    return number(ledger.notes().size()) + (gone == 0 ? "" : ", " + gone + " deleted");
  }

  private int count(Predicate<Row> wanted) {
    return (int) ledger.rows().stream().filter(wanted).count();
  }

  private static void row(Table table, String label, String counts) {
    table.row(new Table.Cell(label, Tone.PLAIN), new Table.Cell(counts, Tone.PLAIN));
  }

  private static String counts(Map<? extends Term, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (term, count) -> {
          if (count > 0) {
            parts.add(count + " " + term.label());
          }
        });
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  private static String number(int count) {
    return count == 0 ? "none" : String.valueOf(count);
  }
}
