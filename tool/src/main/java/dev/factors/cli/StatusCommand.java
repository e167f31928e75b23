package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.GitRepository;
import dev.factors.lint.Linter;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Milestone;
import dev.factors.release.Candidate;
import dev.factors.release.Gates;
import dev.factors.release.Releases;
import dev.factors.review.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code factors status}. */
@Command(
    name = "status",
    description = {
      "Say where the paper stands: a row for each factor, then the way to each milestone.",
      "",
      "Words and findings are those of the files as they are now. Comments, of which the open ones"
          + " have no answer yet, and gates are those of the checked-out commit."
    },
    footer = {"  factors status", "  factors status --format json"})
final class StatusCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json.")
  private OutputFormat format = OutputFormat.TEXT;

  StatusCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    try (GitRepository repository = factors.repository()) {
      Manuscript manuscript = factors.workspace().manuscript();
      Releases releases = Releases.in(manuscript.sources().tree());
      Version next = releases.next(manuscript.paper()).version();
      Candidate candidate = Candidate.of(repository, next);
      StatusReport report =
          new StatusReport(
              rows(manuscript, next, candidate.ledger().rows()),
              candidate.paper().milestones().stream()
                  .map(milestone -> progress(candidate, milestone))
                  .toList());
      switch (format) {
        case TEXT ->
            report.printText(
                factors.out(), factors.outPaint(), factors.columns(TextReporter.DEFAULT_WIDTH));
        case JSON -> report.printJson(factors.out());
      }
      if (!repository.dirtyPaths(Candidate.FOLDERS).isEmpty()) {
        factors.note("note: there are uncommitted changes, which gates do not see");
      }
      return ExitCode.CLEAN;
    }
  }

  private static List<StatusReport.FactorRow> rows(
      Manuscript manuscript, Version next, List<Row> comments) {
    Map<String, Long> findings =
        Linter.lint(manuscript, next).stream()
            .collect(
                Collectors.groupingBy(finding -> finding.place().file(), Collectors.counting()));
    FormerNames names = FormerNames.in(manuscript);
    Map<String, List<Row>> open = new HashMap<>();
    for (Row row : comments) {
      String factor = row.comment().factor();
      if (row.isUndisposed() && factor != null) {
        names
            .find(factor)
            .ifPresent(
                found -> open.computeIfAbsent(found.slug(), slug -> new ArrayList<>()).add(row));
      }
    }
    return manuscript.allFactors().stream()
        .map(
            factor ->
                new StatusReport.FactorRow(
                    factor,
                    findings.getOrDefault(factor.file(), 0L),
                    open.getOrDefault(factor.slug(), List.of())))
        .toList();
  }

  /** The gates of a milestone that was released have passed, and are not asked again. */
  private static StatusReport.Progress progress(Candidate candidate, Milestone milestone) {
    boolean released =
        candidate
            .releases()
            .last()
            .filter(last -> !milestone.version().isHigherThan(last))
            .isPresent();
    return new StatusReport.Progress(
        milestone,
        released,
        released ? List.of() : Gates.check(milestone, candidate.towards(milestone)));
  }
}
