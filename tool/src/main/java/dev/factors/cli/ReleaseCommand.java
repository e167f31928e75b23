package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.GitRepository;
import dev.factors.git.Signing;
import dev.factors.release.Gates;
import dev.factors.release.Interrupted;
import dev.factors.release.Releaser;
import dev.factors.release.Releaser.Extent;
import dev.factors.release.Releaser.SignOff;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors release}. */
@Command(
    name = "release",
    description = {
      "Release a version: every gate, then the bundle in releases/VERSION/, then one commit and"
          + " one annotated tag.",
      "",
      "The bundle is made from the checked-out commit, never from the work tree, and is the same"
          + " bytes wherever it is made. Nothing is pushed: what to push is printed."
    },
    footer = {
      "  factors release 0.1.0 --dry-run   # the bundle under target/, nothing else changes",
      "  factors release 0.1.0",
      "  factors release --abandon 0.1.0"
    })
final class ReleaseCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "VERSION", description = "The version, such as 0.1.0.")
  private @Nullable String version;

  @ArgGroup private Mode mode = new Mode();

  @Option(
      names = "--signoff",
      description = "Sign the release commit off. Default: as paper.yaml says.")
  private boolean signoff;

  @ArgGroup private Sign sign = new Sign();

  /** What is signed. */
  static final class Sign {

    @Option(
        names = "--sign",
        description =
            "Sign commit, tag and SHA256SUMS with GPG or SSH, as git's configuration says"
                + " (gpg.format, user.signingKey). Default: commit and tag, where commit.gpgSign"
                + " and tag.gpgSign say so.")
    private boolean always;

    @Option(names = "--no-sign", description = "Sign nothing, whatever git's configuration says.")
    private boolean never;

    private Signing signing() {
      return always ? Signing.ALWAYS : never ? Signing.NEVER : Signing.AS_CONFIGURED;
    }
  }

  /** What is asked for, where it is not the whole of a release. */
  static final class Mode {

    @Option(
        names = "--dry-run",
        description = "Do everything, but leave the bundle under target/ and the repository alone.")
    private boolean dryRun;

    @Option(names = "--no-git", description = "Write the bundle, but make no commit and no tag.")
    private boolean noGit;

    @Option(
        names = "--abandon",
        description = "Take back the checked-out release, commit and tag, that was not pushed yet.")
    private boolean abandon;

    private Extent extent() {
      return dryRun ? Extent.DRY_RUN : noGit ? Extent.FILES : Extent.COMMIT;
    }
  }

  @Mixin private FormatOption format = new FormatOption();

  ReleaseCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    factors.watchMemory();
    Version target = Versions.parse(String.valueOf(version));
    try (GitRepository repository = factors.repository()) {
      Releaser releaser =
          new Releaser(
              repository,
              factors.clock(),
              sign.signing(),
              signoff ? SignOff.ALWAYS : SignOff.AS_CONFIGURED,
              factors::progress);
      if (!mode.dryRun) {
        Optional<Interrupted> interrupted = releaser.resume();
        interrupted.ifPresent(this::noteInterrupted);
        if (mode.abandon) {
          report(target, repository).takenBack(releaser.abandon(target));
          return ExitCode.CLEAN;
        }
        if (interrupted.filter(found -> found.isFinished(target)).isPresent()) {
          report(target, repository).finished(interrupted.get().commit());
          return ExitCode.CLEAN;
        }
      }
      Releaser.Outcome outcome = releaser.release(target, mode.extent());
      TextReporter reporter =
          new TextReporter(factors.err(), factors.errPaint(), factors.sourceLines());
      for (Diagnostic message : outcome.messages()) {
        reporter.print(message);
      }
      report(target, repository).released(outcome);
      if (outcome.folder().isEmpty()) {
        factors.note("not released: nothing was written");
      }
      return Gates.passed(outcome.gates()) ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
  }

  private ReleaseReport report(Version version, GitRepository repository) {
    String branch = repository.branch().orElse("HEAD");
    return switch (format.get()) {
      case TEXT ->
          new ReleaseText(
              version, branch, factors.out(), factors.outPaint(), factors.columns(Table.UNFOLDED));
      case JSON -> new ReleaseJson(version, branch, factors.out());
    };
  }

  private void noteInterrupted(Interrupted found) {
    factors.note(
        "note: the release of "
            + found.version()
            + " was interrupted "
            + switch (found.end()) {
              case FINISHED -> "between its commit and its tag: it is complete now";
              case TAKEN_BACK -> "before its commit: what it left is taken away";
            });
  }
}
