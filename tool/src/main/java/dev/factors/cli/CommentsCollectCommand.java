package dev.factors.cli;

import dev.factors.git.GitRepository;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;
import dev.factors.review.anchor.Anchoring;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factors comments collect}. */
@Command(
    name = "collect",
    description = {
      "Collect every comment that was ever committed, and say what became of it.",
      "",
      "The answer comes from Git's history, never from the work tree: comments that were altered"
          + " or deleted are found, and those on branches that are not merged yet. The branch asked"
          + " about is the one that is checked out, or else the one that paper.yaml names."
    },
    footer = {
      "  factors comments collect",
      "  factors comments collect --ref refs/pull/7/head --format json"
    })
final class CommentsCollectCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Mixin private RefOptions refs = new RefOptions();

  @Mixin private FormatOption format = new FormatOption();

  CommentsCollectCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  /** The same command as {@code --format json} makes it. */
  CommentsCollectCommand inJson() {
    format = FormatOption.JSON;
    return this;
  }

  @Override
  public Integer call() throws IOException {
    try (GitRepository repository = factors.repository()) {
      Ledger ledger = refs.collect(factors, repository);
      switch (format.get()) {
        case TEXT ->
            new CollectReport(ledger, factors.outPaint(), factors.columns(Table.UNFOLDED))
                .print(factors.out());
        case JSON -> {
          Anchoring anchoring = Anchoring.in(repository, ledger.source());
          factors.out().write(LedgerJson.write(ledger, anchoring.anchors(ledger.rows())));
        }
      }
      return ExitCode.CLEAN;
    }
  }
}
