package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.GitRepository;
import dev.factors.release.Verification;
import dev.factors.release.Verifier;
import dev.factors.release.Verifier.Tool;
import dev.factors.terminal.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors verify}. */
@Command(
    name = "verify",
    description = {
      "Say whether a release is what it says: checksums, manifest, tag and tree, then the release"
          + " made once more from its source commit and compared byte for byte.",
      "",
      "Another version of factors need not make the same bytes: what it has made is checked"
          + " against checksums and tag, and the rebuild is 'not-comparable'. --recorded-tool"
          + " builds the tool of the source commit, where the repository holds it, and compares."
    },
    footer = {"  factors verify 0.1.0", "  factors verify 0.1.0 --recorded-tool --format json"})
final class VerifyCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "VERSION", description = "A version that was released.")
  private @Nullable String version;

  @Option(
      names = "--recorded-tool",
      description = "Rebuild with the tool of the source commit, which Maven builds first.")
  private boolean recordedTool;

  @Mixin private FormatOption format = new FormatOption();

  VerifyCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    factors.watchMemory();
    Version target = Versions.parse(String.valueOf(version));
    try (GitRepository repository = factors.repository()) {
      Verification verification =
          new Verifier(repository, recordedTool ? Tool.RECORDED : Tool.THIS, factors::progress)
              .verify(target);
      VerificationReport report = new VerificationReport(verification);
      switch (format.get()) {
        case TEXT ->
            report.printText(
                factors.out(), factors.outPaint(), factors.columns(Table.DEFAULT_WIDTH));
        case JSON -> report.printJson(factors.out());
      }
      return verification.passed() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
  }
}
