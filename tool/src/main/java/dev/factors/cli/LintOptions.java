package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code factors lint} can be asked. */
final class LintOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to show the findings of.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--milestone",
      paramLabel = "V",
      description =
          "Hold the paper to this version: rules and sections that begin with a later one rest."
              + " Default: the lowest unreleased milestone.")
  @Nullable String milestone;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, sarif (2.1.0) or github (annotations of a workflow).")
  LintFormat format = LintFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "Exit with 1 on findings at or above this severity: error, warning or info.")
  Severity failOn = Severity.ERROR;

  @Option(
      names = "--fix",
      description =
          "Mend what can be mended safely, in the files that are shown, and show what is left.")
  boolean fix;

  @Option(
      names = "--diff",
      description =
          "Write nothing, and show what --fix would do as a unified diff. Exit with 1 if that is"
              + " anything.")
  boolean diff;

  @Option(
      names = "--external-links",
      description =
          "Ask the network whether what links lead to is there. Without it the network is never"
              + " used.")
  boolean externalLinks;

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description =
          "Show only findings on lines that are new since this revision, as in 'git diff REV':"
              + " committed, staged or neither. A file that Git does not know yet is new; a"
              + " finding about a file as a whole is shown if the file has changed.")
  @Nullable String changedSince;

  @Option(
      names = "--stdin-filename",
      paramLabel = "FILE",
      description =
          "Read standard input in place of this file, which need not exist, and show its findings"
              + " only. With --fix the mended text goes to standard output, and what is left to"
              + " standard error.")
  @Nullable String stdinFilename;

  /** Refuses options that contradict each other. */
  void refuseContradictions() {
    if (fix && diff) {
      throw Failure.usage("--diff shows what --fix would do: give one of them");
    }
    if (diff && format != LintFormat.TEXT) {
      throw Failure.usage("--diff prints a diff: it has no --format");
    }
    if (stdinFilename != null && !paths.isEmpty()) {
      throw Failure.usage("--stdin-filename names the file to show the findings of: give no PATH");
    }
    if (changedSince != null && (fix || diff || stdinFilename != null)) {
      throw Failure.usage(
          "--changed-since shows findings in the work tree: it goes without --fix, --diff and"
              + " --stdin-filename");
    }
  }
}
