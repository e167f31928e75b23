package dev.factors.cli;

import dev.factors.git.GitRepository;
import dev.factors.manuscript.PaperDraft;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code factors init}. */
@Command(
    name = "init",
    description = {
      "Begin a paper: its repository, with one example of a factor.",
      "",
      "Writes into the working directory, or into the folder of -C, and makes it a Git repository"
          + " where it is none. Files that are there already stay as they are; nothing is committed."
    },
    footer = {"  mkdir a-paper && factors -C a-paper init \"A Paper\""})
final class InitCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "TITLE", description = "The paper's title.")
  private @Nullable String title;

  InitCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    Path root = factors.directory();
    PaperDraft draft = PaperDraft.of(String.valueOf(title), root);
    if (GitRepository.initialize(root, factors.environment())) {
      factors.note("Made a Git repository in " + root + ".");
    }
    draft.write().forEach(factors.out()::println);
    factors.note("Next: git add -A && git commit -m \"Begin the paper\"; then factors lint.");
    return ExitCode.CLEAN;
  }
}
