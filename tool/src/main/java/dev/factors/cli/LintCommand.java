package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.JsonReporter;
import dev.factors.diagnostic.Reporter;
import dev.factors.diagnostic.Severity;
import dev.factors.diagnostic.TextReporter;
import dev.factors.lint.Linter;
import dev.factors.release.Releases;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors lint}. */
@Command(
    name = "lint",
    description = {
      "Check the paper: structure, references, conformance statements, language, sources.",
      "",
      "Without PATH the whole paper is checked; with it, findings in other files are not shown."
          + " Rules and their reasons: 'factors rules'. A finding that is meant to stay is silenced"
          + " on the line before it:",
      "  // factors-lint-disable-next-line RULE -- reason"
    },
    footer = {
      "  factors lint",
      "  factors lint paper/factors/on-demand.adoc",
      "  factors lint --milestone 1.0.0 --fail-on warning",
      "  factors lint --format json"
    })
final class LintCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to show the findings of.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--milestone",
      paramLabel = "V",
      description = "Hold the paper to this version. Default: the lowest unreleased milestone.")
  private @Nullable String milestone;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "Exit with 1 on findings at or above this severity: error, warning or info.")
  private Severity failOn = Severity.ERROR;

  LintCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    Workspace workspace = factors.workspace();
    Selection selection = Selection.of(workspace.root(), factors.directory(), paths);
    List<Diagnostic> findings =
        Linter.lint(workspace.manuscript(), target(workspace)).stream()
            .filter(finding -> selection.contains(finding.place().file()))
            .toList();
    int files =
        (int) workspace.sources().read().keySet().stream().filter(selection::contains).count();
    if (files == 0) {
      factors.note("note: nothing that was named is part of the paper");
    }
    OutputStreamWriter out = new OutputStreamWriter(factors.out(), StandardCharsets.UTF_8);
    Reporter reporter =
        switch (format) {
          case TEXT -> new TextReporter(out, factors.outPaint(), factors.sourceLines());
          case JSON -> new JsonReporter(out);
        };
    reporter.report(findings, files);
    out.flush();
    return findings.stream().anyMatch(finding -> finding.severity().reaches(failOn))
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private Version target(Workspace workspace) {
    return milestone == null
        ? Releases.in(workspace.sources().tree()).next(workspace.paper()).version()
        : Versions.parse(milestone);
  }
}
