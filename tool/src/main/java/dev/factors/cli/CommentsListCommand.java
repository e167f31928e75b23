package dev.factors.cli;

import dev.factors.git.GitRepository;
import dev.factors.review.Anchor;
import dev.factors.review.Answer;
import dev.factors.review.CommentId;
import dev.factors.review.CommentType;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;
import dev.factors.review.Row;
import dev.factors.review.State;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.report.CommentCsv;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Printable;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factors comments list}. */
@Command(
    name = "list",
    description = {
      "List the comments that were ever committed, one row each, as history knows them.",
      "",
      "Of the comment stands what fits into a line of the terminal, or else into 80 columns; json"
          + " and csv hold everything."
    },
    footer = {
      "  factors comments list --disposition none --blocking   # what holds the paper back",
      "  factors comments list --factor declared-intent --state altered,deleted",
      "  factors comments list --format csv > comments.csv"
    })
final class CommentsListCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Mixin private CommentFilter filter = new CommentFilter();
  @Mixin private RefOptions refs = new RefOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or csv.")
  private ListFormat format = ListFormat.TEXT;

  CommentsListCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    filter.refuseUnknownWords();
    try (GitRepository repository = factors.repository()) {
      Ledger all = refs.collect(factors, repository);
      Ledger ledger = all.only(filter);
      switch (format) {
        case TEXT -> printTable(ledger, all.rows().size());
        case JSON -> factors.out().write(LedgerJson.write(ledger, anchors(repository, ledger)));
        case CSV -> factors.out().write(CommentCsv.write(ledger, anchors(repository, ledger)));
      }
      return ExitCode.CLEAN;
    }
  }

  private static Map<CommentId, Anchor> anchors(GitRepository repository, Ledger ledger) {
    return Anchoring.in(repository, ledger.source()).anchors(ledger.rows());
  }

  private void printTable(Ledger ledger, int all) {
    if (ledger.rows().isEmpty()) {
      factors.note(
          all == 0 ? "there are no comments" : "none of " + all + " comments is like that");
      return;
    }
    Table table =
        new Table(
            factors.outPaint(),
            "ID",
            "FACTOR",
            "TYPE",
            "BLOCKS",
            "STATE",
            "DISPOSITION",
            "COMMENT");
    ledger.rows().forEach(row -> add(row, table));
    table.cutLines(factors.columns(Table.DEFAULT_WIDTH)).forEach(factors.out()::println);
  }

  private static void add(Row row, Table table) {
    CommentType type = row.comment().type();
    Answer answer = row.answer();
    table.row(
        new Table.Cell(Paint.safe(row.id().toString()), Tone.STRONG),
        new Table.Cell(
            Paint.safe(Optional.ofNullable(row.comment().factor()).orElse("")), Tone.PLAIN),
        new Table.Cell(type == null ? "" : type.label(), Tone.PLAIN),
        new Table.Cell(row.comment().blocking() ? "yes" : "", Tone.WARNING),
        new Table.Cell(row.state().label(), tone(row.state())),
        answer == null
            ? new Table.Cell(row.inForce() ? "none" : "", Tone.WARNING)
            : new Table.Cell(answer.disposition().outcome().label(), Tone.GOOD),
        new Table.Cell(
            Paint.safe(
                Printable.of(row.comment().text())
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replace('\t', ' ')),
            Tone.PLAIN));
  }

  private static Tone tone(State state) {
    return switch (state) {
      case ALTERED, DELETED -> Tone.ERROR;
      case PENDING -> Tone.WARNING;
      case SUBMITTED, REPLACED, RETRACTED -> Tone.PLAIN;
    };
  }
}
