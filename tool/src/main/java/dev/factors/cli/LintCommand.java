package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.ChangedLines;
import dev.factors.git.GitRepository;
import dev.factors.links.LinkCache;
import dev.factors.links.LinkChecker;
import dev.factors.lint.Fixer;
import dev.factors.lint.Links;
import dev.factors.lint.Outside;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.release.Releases;
import dev.factors.source.RecordedTree;
import dev.factors.source.Sources;
import dev.factors.terminal.Paint;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factors lint}. */
@Command(
    name = "lint",
    description = {
      "Check the paper: structure, references, conformance statements, language, sources.",
      "",
      "The whole paper is read, always; with PATH only the findings in these files are shown."
          + " 'factors rules' lists the rules, 'factors rules RULE' says why one is there. What"
          + " a rule weighs is set in paper/paper.yaml. A finding that is meant to stay is silenced"
          + " on the line before it:",
      "  // factors-lint-disable-next-line RULE -- reason",
      "",
      "What it has found it remembers in .git/factors, and says again at once while neither the paper"
          + " nor the checked-out commit nor what it is asked changes.",
      "",
      "Exit code: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration."
    },
    footer = {
      "  factors lint                                # everything that is wrong",
      "  factors lint paper/factors/on-demand.adoc   # with one file",
      "  factors lint --milestone 1.0.0 --fail-on warning",
      "  factors lint --changed-since origin/main    # what this branch brings",
      "  factors lint --diff | git apply             # the same as --fix",
      "  factors lint --format sarif > lint.sarif    # for code scanning",
      "  factors lint --stdin-filename paper/factors/on-demand.adoc --format json"
    })
final class LintCommand implements Callable<Integer> {

  private static final Duration LINK_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LINK_PAUSE = Duration.ofSeconds(1);

  private final FactorsCommand factors;

  /** Notes go to standard error, and are not remembered. */
  private boolean hasNoted;

  @Mixin private LintOptions options = new LintOptions();

  LintCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    options.refuseContradictions();
    return options.stdinFilename == null ? lintFiles() : lintInput(options.stdinFilename);
  }

  private int lintFiles() throws IOException {
    Optional<AnswerMemory> memory = memory();
    RecordedTree tree = new RecordedTree(factors.workspace().sources().tree());
    Workspace workspace = factors.workspace().through(tree);
    LintScope scope =
        new LintScope(
            Selection.of(tree, workspace.root(), factors.directory(), options.paths),
            options.changedSince == null ? null : changedLines(options.changedSince));
    RepositoryHistory history = RepositoryHistory.of(factors);
    Fixer.Result result =
        fixed(
            workspace,
            history,
            path -> scope.selection().contains(path) && LintFixes.mayWrite(tree, path));
    if (options.diff) {
      return showDiff(result);
    }
    LintFixes.write(result.files(), workspace.root());
    Answer answer = answer(result, scope, factors.outPaint());
    factors.out().print(answer.printed());
    memory
        .filter(known -> !hasNoted && history.followsFrom(known.head()))
        .ifPresent(known -> known.write(tree, answer.printed(), answer.exitCode()));
    return answer.exitCode();
  }

  /** What the answer is to be remembered in; empty where others than the paper have a say in it. */
  private Optional<AnswerMemory> memory() {
    if (options.fix || options.diff || options.externalLinks || options.changedSince != null) {
      return Optional.empty();
    }
    return AnswerMemory.of(factors);
  }

  private int lintInput(String argument) throws IOException {
    Workspace onDisk = factors.workspace();
    String path = Selection.path(onDisk.root(), factors.directory(), argument);
    // One byte more than a file may have, so that a longer input is refused as a file would be.
    byte[] input = factors.in().readNBytes((int) Sources.MAX_FILE_SIZE + 1);
    Workspace workspace = onDisk.with(path, input);
    LintScope scope = new LintScope(new Selection(List.of(path)), null);
    Fixer.Result result = fixed(workspace, RepositoryHistory.of(factors), path::equals);
    if (options.diff) {
      return showDiff(result);
    }
    if (!options.fix) {
      return report(result, scope, factors.out(), factors.outPaint());
    }
    factors.out().write(result.files().read(path));
    // An input that is too large was not read to its end; the rest goes through as it is.
    factors.in().transferTo(factors.out());
    return report(result, scope, factors.err(), factors.errPaint());
  }

  private int report(Fixer.Result result, LintScope scope, PrintStream stream, Paint paint)
      throws IOException {
    Answer answer = answer(result, scope, paint);
    stream.print(answer.printed());
    return answer.exitCode();
  }

  /** The result of fixing where that is asked for, and of linting alone where it is not. */
  private Fixer.Result fixed(
      Workspace workspace, RepositoryHistory history, Predicate<String> mayChange)
      throws IOException {
    Fixer.Result result;
    try (history) {
      result =
          Fixer.fix(
              workspace.manuscript(),
              target(workspace),
              path -> (options.fix || options.diff) && mayChange.test(path),
              new Outside(links(workspace), history));
    } catch (Failure failure) {
      hand(failure, workspace.sources());
      throw failure;
    }
    LintFixes.account(result.applied(), options.diff ? "would fix" : "fixed")
        .forEach(factors::note);
    return result;
  }

  /** Programs are given what is wrong with the configuration as they are given findings. */
  private void hand(Failure failure, Sources sources) throws IOException {
    if (options.format != LintFormat.TEXT && !failure.diagnostics().isEmpty()) {
      LintReport report =
          new LintReport(failure.diagnostics(), sources.read().size(), sources, ExitCode.USAGE);
      factors.out().print(text(report, factors.outPaint()));
    }
  }

  private Links links(Workspace workspace) {
    if (!options.externalLinks) {
      return Links.OFFLINE;
    }
    factors.progress("asking for links");
    LinkCache cache =
        LinkCache.read(workspace.root().resolve("target/links"), factors.clock().instant());
    return new LinkChecker(cache, LINK_TIMEOUT, LINK_PAUSE)::missing;
  }

  private int showDiff(Fixer.Result result) {
    String text = LintFixes.diff(result.files());
    factors.out().print(factors.outIsTerminal() ? Paint.safeLines(text) : text);
    return text.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** What is printed, and what the command ends with. */
  private record Answer(String printed, int exitCode) {}

  private Answer answer(Fixer.Result result, LintScope scope, Paint paint) throws IOException {
    List<Diagnostic> findings = result.left().stream().filter(scope::shows).toList();
    Selection selection = scope.selection();
    int files = (int) result.sources().read().keySet().stream().filter(selection::contains).count();
    if (files == 0 && findings.isEmpty()) {
      note("note: nothing that was named is part of the paper");
    }
    int exitCode =
        findings.stream().anyMatch(finding -> finding.severity().reaches(options.failOn))
            ? ExitCode.FINDINGS
            : ExitCode.CLEAN;
    LintReport report = new LintReport(findings, files, result.sources(), exitCode);
    return new Answer(text(report, paint), exitCode);
  }

  private String text(LintReport report, Paint paint) throws IOException {
    return report.text(options.format, paint, factors.columns(TextReporter.DEFAULT_WIDTH));
  }

  private void note(String message) {
    hasNoted = true;
    factors.note(message);
  }

  private ChangedLines changedLines(String revision) {
    try (GitRepository repository = factors.repository()) {
      return repository.changedLines(
          repository.resolve(revision), List.of(Paper.FOLDER, "reviews"));
    }
  }

  private Version target(Workspace workspace) {
    Paper paper = workspace.paper();
    if (options.milestone == null) {
      return Releases.in(workspace.sources().tree()).next(paper).version();
    }
    Version version = Versions.parse(options.milestone);
    Milestone milestone = paper.milestoneOf(version);
    if (!milestone.version().isEquivalentTo(version)) {
      note(
          "note: " + version + " takes milestone " + milestone.version() + ", " + milestone.name());
    }
    return version;
  }
}
