package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.release.Releaser;
import dev.factors.terminal.Paint;
import java.io.PrintStream;
import java.util.Optional;

/** What has become of a release, for people: its gates, its files, and what to push. */
record ReleaseText(Version version, String branch, PrintStream out, Paint paint, int columns)
    implements ReleaseReport {

  @Override
  public void released(Releaser.Outcome outcome) {
    new GateReport(
            version.toString(), outcome.candidate().milestone(), outcome.gates(), Optional.empty())
        .printText(out, paint, columns);
    out.println();
    outcome
        .folder()
        .ifPresent(
            folder ->
                outcome
                    .files()
                    .forEach(
                        (name, bytes) -> out.printf("%8d  %s/%s%n", bytes.length, folder, name)));
    outcome
        .commit()
        .ifPresent(
            commit -> {
              out.println();
              finished(commit);
            });
  }

  @Override
  public void finished(String commit) {
    out.println("commit " + commit + ", tag v" + version);
    out.println("push with: " + push(branch, version));
  }

  @Override
  public void takenBack(String commit) {
    out.println("taken back: commit " + commit + ", tag v" + version);
  }

  /** The command that pushes a release. */
  static String push(String branch, Version version) {
    return "git push origin " + branch + " v" + version;
  }
}
