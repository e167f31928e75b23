package dev.factors.cli;

import dev.factors.diagnostic.TextReporter;
import dev.factors.git.GitRepository;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;
import dev.factors.review.Row;
import dev.factors.review.anchor.Anchoring;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code factors comments show}. */
@Command(
    name = "show",
    description = {
      "Show a comment: what it says, the text that it is about as it was read and as it is now,"
          + " where it comes from, and how it was answered.",
      "",
      "Where it was altered, the words that were submitted stand beside today's."
    },
    footer = {
      "  factors comments show 0.0.1/jdoe/1",
      "  factors comments show 0.0.1/jdoe/1 --format json"
    })
final class CommentsShowCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "ID", description = "The full id, such as 0.0.1/jdoe/1.")
  private String id = "";

  @Mixin private RefOptions refs = new RefOptions();

  @Mixin private FormatOption format = new FormatOption();

  CommentsShowCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    try (GitRepository repository = factors.repository()) {
      Ledger ledger = refs.collect(factors, repository);
      Row row = CommentLookup.find(ledger, id);
      switch (format.get()) {
        case TEXT ->
            new CommentView(
                    repository,
                    ledger,
                    factors.out(),
                    factors.outPaint(),
                    factors.columns(TextReporter.DEFAULT_WIDTH))
                .print(row);
        case JSON ->
            factors
                .out()
                .write(
                    LedgerJson.write(
                        ledger.only(row::equals),
                        Anchoring.in(repository, ledger.source()).anchors(List.of(row))));
      }
      return ExitCode.CLEAN;
    }
  }
}
