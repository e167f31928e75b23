package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.git.GitRepository;
import dev.factors.lint.Linter;
import dev.factors.lint.Outside;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.release.Candidate;
import dev.factors.release.Gates;
import dev.factors.release.Releases;
import dev.factors.review.Row;
import dev.factors.source.RecordedTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factors status}. */
@Command(
    name = "status",
    description = {
      "Say where the paper stands: a row for each factor, then the way to each milestone.",
      "",
      "Words and findings are those of the files as they are now. Comments, of which the open ones"
          + " have no answer yet, and gates are those of the checked-out commit.",
      "",
      "Where nothing is left to commit it remembers in .git/factors what it has said, and says it"
          + " again at once until something changes."
    },
    footer = {"  factors status", "  factors status --format json"})
final class StatusCommand implements Callable<Integer> {

  private static final List<String> SEEN_BY_RULES = List.of(Paper.FOLDER, "reviews", "releases");

  /** What Git is configured to do, what is staged, and whether history is complete. */
  private static final List<String> REPOSITORY_FILES =
      List.of(".git/config", ".git/index", ".git/packed-refs", ".git/shallow");

  /** Tags say which text a comment is about where no release does. */
  private static final String TAGS = ".git/refs/tags";

  private final FactorsCommand factors;

  @Mixin private FormatOption format = new FormatOption();

  StatusCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    try (GitRepository repository = factors.repository()) {
      Optional<AnswerMemory> memory = AnswerMemory.of(factors);
      RecordedTree tree = new RecordedTree(factors.workspace().sources().tree());
      ask(tree, REPOSITORY_FILES);
      ask(tree, tree.list(TAGS));
      Candidate candidate = Candidate.next(repository);
      SortedSet<String> dirty = repository.dirtyPaths(Candidate.FOLDERS);
      boolean committed = dirty.isEmpty() && isSame(tree, candidate.manuscript().sources());
      String printed = text(committed ? report(candidate) : report(candidate, tree));
      factors.out().print(printed);
      if (!dirty.isEmpty()) {
        factors.note("note: there are uncommitted changes, which gates do not see");
      }
      if (committed
          && memory.filter(known -> known.head().equals(candidate.source().id())).isPresent()) {
        Candidate.FOLDERS.forEach(folder -> ask(tree, tree.list(folder)));
        memory.get().write(tree, printed, ExitCode.CLEAN);
      }
      return ExitCode.CLEAN;
    }
  }

  /** Takes down what files hold. */
  private static void ask(RecordedTree tree, List<String> files) {
    for (String file : files) {
      if (tree.kind(file) == SourceTree.Kind.FILE) {
        tree.read(file);
      }
    }
  }

  private static StatusReport report(Candidate candidate) {
    return report(candidate, candidate.manuscript(), candidate.linter(), candidate.tree());
  }

  /** The same with the files of the work tree. */
  private StatusReport report(Candidate candidate, SourceTree tree) {
    Manuscript manuscript = factors.workspace().manuscript();
    return report(candidate, manuscript, new Linter(manuscript, Outside.NOTHING), tree);
  }

  private static StatusReport report(
      Candidate candidate, Manuscript manuscript, Linter linter, SourceTree tree) {
    Version next = Releases.in(tree).next(manuscript.paper()).version();
    return new StatusReport(
        rows(manuscript, linter.lint(next), candidate.ledger().rows()),
        candidate.paper().milestones().stream()
            .map(milestone -> progress(candidate, milestone))
            .toList());
  }

  private String text(StatusReport report) throws IOException {
    return switch (format.get()) {
      case TEXT -> report.text(factors.outPaint(), factors.columns(Table.DEFAULT_WIDTH));
      case JSON -> report.json();
    };
  }

  /**
   * Whether what was read from the commit stands there in the work tree, and nothing beside it:
   * then the paper is read and linted once. Where Git converts line ends, it is not the same.
   */
  private static boolean isSame(SourceTree tree, Sources committed) {
    return SEEN_BY_RULES.stream()
            .allMatch(folder -> tree.list(folder).equals(committed.tree().list(folder)))
        && committed.read().values().stream()
            .allMatch(file -> Arrays.equals(file.bytes(), tree.read(file.path())));
  }

  private static List<StatusReport.FactorRow> rows(
      Manuscript manuscript, List<Diagnostic> findings, List<Row> comments) {
    Map<String, Long> byFile =
        findings.stream()
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
                    byFile.getOrDefault(factor.file(), 0L),
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
