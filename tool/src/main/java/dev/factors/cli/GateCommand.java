package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.GitRepository;
import dev.factors.release.Candidate;
import dev.factors.release.GateResult;
import dev.factors.release.Gates;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code factors gate}. */
@Command(
    name = "gate",
    description = {
      "Say what stands between the paper and a version: every gate of its milestone, what it"
          + " requires, what is, and what to do about it.",
      "",
      "Gates look at the checked-out commit and at what it reaches, so that anybody who has the"
          + " commit gets the same answer. What only a build can tell, 'factors release"
          + " --dry-run' tells."
    },
    footer = {"  factors gate 0.1.0", "  factors gate 1.0.0-rc.1 --format json"})
final class GateCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "VERSION", description = "The version to be released.")
  private @Nullable String version;

  @Mixin private FormatOption format = new FormatOption();

  GateCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    Version target = Versions.parse(String.valueOf(version));
    try (GitRepository repository = factors.repository()) {
      Candidate candidate = Candidate.of(repository, target);
      List<GateResult> gates = Gates.check(candidate.milestone(), candidate);
      GateReport report =
          new GateReport(
              target.toString(),
              candidate.milestone(),
              gates,
              candidate
                  .paper()
                  .milestoneAhead(target)
                  .map(
                      milestone ->
                          new GateReport.Ahead(
                              milestone, Gates.check(milestone, candidate.towards(milestone)))));
      switch (format.get()) {
        case TEXT ->
            report.printText(factors.out(), factors.outPaint(), factors.columns(Table.UNFOLDED));
        case JSON -> report.printJson(factors.out());
      }
      if (!repository.dirtyPaths(Candidate.FOLDERS).isEmpty()) {
        factors.note("note: there are uncommitted changes, which gates do not see");
      }
      return Gates.passed(gates) ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
  }
}
