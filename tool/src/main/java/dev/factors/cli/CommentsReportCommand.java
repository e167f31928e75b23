package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.review.Anchor;
import dev.factors.review.CommentId;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.report.CommentCsv;
import dev.factors.review.report.DispositionReport;
import dev.factors.review.report.ReportSubject;
import dev.factors.source.AtomicFile;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factors comments report}. */
@Command(
    name = "report",
    description = {
      "Report what became of every comment: the disposition of comments that standards bodies"
          + " publish with a draft.",
      "",
      "The HTML is one file without network: by factor, with counts and charts, positions, what"
          + " can hold the next milestone back, and what history casts doubt on. It says at which"
          + " commit it was made; the same history gives the same bytes."
    },
    footer = {
      "  factors comments report -o comments.html",
      "  factors comments report -o comments.csv",
      "  factors comments report --format json > comments.json"
    })
final class CommentsReportCommand implements Callable<Integer> {

  /** The forms of the report. */
  enum Format {
    HTML,
    CSV,
    JSON
  }

  private final FactorsCommand factors;

  @Mixin private RefOptions refs = new RefOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "html, csv or json. Default: as FILE ends, or html.")
  private @Nullable Format format;

  CommentsReportCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    Format wanted = format == null ? formatOf(output) : format;
    Path file = output == null ? null : file(output);
    try (GitRepository repository = factors.repository()) {
      Ledger ledger = refs.collect(factors, repository);
      byte[] report = report(repository, ledger, wanted);
      if (file == null) {
        factors.out().write(report);
      } else {
        AtomicFile.write(file, report);
        factors.note(
            ledger.rows().size()
                + (ledger.rows().size() == 1 ? " comment" : " comments")
                + " in "
                + output);
      }
      return ExitCode.CLEAN;
    }
  }

  private static byte[] report(GitRepository repository, Ledger ledger, Format format) {
    Map<CommentId, Anchor> anchors =
        Anchoring.in(repository, ledger.source()).anchors(ledger.rows());
    return switch (format) {
      case CSV -> CommentCsv.write(ledger, anchors);
      case JSON -> LedgerJson.write(ledger, anchors);
      case HTML -> DispositionReport.html(ledger, subject(repository, ledger, anchors));
    };
  }

  /** The paper in the commit that is asked about, not in the work tree. */
  private static ReportSubject subject(
      GitRepository repository, Ledger ledger, Map<CommentId, Anchor> anchors) {
    Sources sources = new Sources(repository.tree(ledger.source()));
    Manuscript manuscript = Manuscript.read(PaperReader.read(sources), sources);
    Map<String, String> titles = new LinkedHashMap<>();
    for (Factor factor : manuscript.factors()) {
      titles.put(factor.slug(), factor.title());
    }
    return new ReportSubject(
        manuscript.paper().title(), "working draft", manuscript.language(), titles, anchors);
  }

  private static Format formatOf(@Nullable String output) {
    if (output == null) {
      return Format.HTML;
    }
    String extension = output.substring(output.lastIndexOf('.') + 1);
    return Arrays.stream(Format.values())
        .filter(known -> known.name().equalsIgnoreCase(extension))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "'" + output + "' does not end with .html, .csv or .json: give --format"));
  }

  private Path file(String name) {
    try {
      Path file = factors.directory().resolve(name).toAbsolutePath().normalize();
      if (Files.isDirectory(file)) {
        throw Failure.usage(name + " is a folder");
      }
      return file;
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + name + "' is no path");
    }
  }
}
