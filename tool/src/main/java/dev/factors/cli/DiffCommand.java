package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.redline.Redline;
import dev.factors.redline.RedlineJson;
import dev.factors.redline.RedlinePage;
import dev.factors.redline.RedlineText;
import dev.factors.release.Comparison;
import dev.factors.release.Revision;
import dev.factors.render.Renderer;
import dev.factors.review.Collector;
import dev.factors.review.Scope;
import dev.factors.source.AtomicFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors diff}. */
@Command(
    name = "diff",
    description = {
      "Show what has changed between two versions of the paper, word by word and by factor, in the"
          + " text as it is read: line breaks and markup of the source do not count.",
      "",
      "FROM and TO are releases, tags or commits. Without TO the work tree is compared, saved and"
          + " not committed, as 'git diff' does. Words that are gone stand in [-…-], new ones in"
          + " {+…+}; -o writes the redline, the whole text with every change in it, as one HTML"
          + " page.",
      "",
      "Exit code: 0, whether there are changes or not."
    },
    footer = {
      "  factors diff HEAD                       # what is not committed yet",
      "  factors diff 0.1.0                      # since the release",
      "  factors diff 0.1.0 0.2.0 -o redline.html",
      "  factors diff main my-branch --format json"
    })
final class DiffCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(index = "0", paramLabel = "FROM", description = "The old version.")
  private String from = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      description = "The new version. Default: the work tree.")
  private @Nullable String to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.html",
      description = "Write the redline to a file, as one HTML page.")
  private @Nullable Path output;

  @Mixin private FormatOption format = new FormatOption();

  DiffCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    factors.watchMemory();
    Redline redline = redline();
    if (output != null) {
      AtomicFile.write(factors.directory().resolve(output), RedlinePage.of(redline));
      factors.out().println(output);
      return ExitCode.CLEAN;
    }
    switch (format.get()) {
      case TEXT ->
          new RedlineText(
                  factors.out(), factors.outPaint(), factors.columns(TextReporter.DEFAULT_WIDTH))
              .print(redline);
      case JSON -> factors.out().print(RedlineJson.of(redline));
    }
    return ExitCode.CLEAN;
  }

  private Redline redline() {
    Workspace workspace = factors.workspace();
    try (GitRepository repository = factors.repository()) {
      Revision before = Revision.named(from, repository);
      Revision after =
          to == null
              ? new Revision("the work tree", null, workspace.sources().tree())
              : Revision.named(to, repository);
      factors.progress("rendering " + before.name() + " and " + after.name());
      try (Renderer renderer = new Renderer(after.tree(), workspace.root().resolve("target"))) {
        return Comparison.of(
            before, after, workspace.paper(), renderer, answered(repository, after.commit()));
      }
    }
  }

  private Comparison.Answered answered(GitRepository repository, @Nullable Commit commit) {
    Commit last = commit == null ? repository.head() : commit;
    try {
      return Comparison.answered(
          repository, last, Collector.collect(repository, last, Scope.SOURCE));
    } catch (Failure e) {
      factors.note("note: changes are not linked to comments: " + e.getMessage());
      return Comparison.Answered.UNKNOWN;
    }
  }
}
