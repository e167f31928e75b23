package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.lint.Admission;
import dev.factors.lint.Links;
import dev.factors.lint.Outside;
import dev.factors.release.Releases;
import dev.factors.source.AtomicFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files below {@code reviews/} that are to be written: only where lint has nothing against them,
 * and never over others.
 *
 * @param files bytes by path, relative to the repository's root
 */
record NewReviewFiles(FactorsCommand factors, Map<String, byte[]> files) {

  /**
   * Writes them, says where, and how they are submitted.
   *
   * @param topic name of a branch, of characters that a shell leaves alone
   * @param message of the commit
   * @throws Failure of kind USAGE where lint would find fault with them; nothing is then written
   */
  void write(String topic, String message) {
    refuseFaults();
    files.forEach((path, bytes) -> AtomicFile.writeNew(file(path), bytes));
    files.keySet().forEach(path -> factors.out().println(shown(path)));
    factors.note("Read it once more, then submit it:");
    factors.note("  git switch -c " + topic);
    factors.note(
        "  git add " + files.keySet().stream().map(this::shown).collect(Collectors.joining(" ")));
    factors.note("  git commit -m \"" + message + "\"");
    factors.note("  git push -u origin " + topic);
  }

  private void refuseFaults() {
    Workspace before = factors.workspace();
    Workspace after = before;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      after = after.with(file.getKey(), file.getValue());
    }
    try (RepositoryHistory history = RepositoryHistory.of(factors)) {
      Admission admission =
          Admission.of(
              before.manuscript(),
              after.manuscript(),
              Releases.in(before.sources().tree()).next(before.paper()).version(),
              new Outside(Links.OFFLINE, history));
      for (Diagnostic fault : admission.faults()) {
        throw Failure.usage("nothing was written: " + said(fault));
      }
      admission.warnings().forEach(warning -> factors.note("warning: " + said(warning)));
    }
  }

  private static String said(Diagnostic finding) {
    return finding.message() + (finding.help() == null ? "" : "; " + finding.help());
  }

  private Path file(String path) {
    return factors.workspace().root().resolve(path);
  }

  private String shown(String path) {
    return factors.workingDirectory().relativize(file(path)).toString();
  }
}
