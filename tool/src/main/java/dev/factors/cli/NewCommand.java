package dev.factors.cli;

import dev.factors.manuscript.FactorDraft;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code factors new}. */
@Command(
    name = "new",
    description = {
      "Begin a factor: a file from the template, included after the last factor.",
      "",
      "The file's name, its ids and its sections follow from the title and from the template in"
          + " paper/paper.yaml. 'factors lint' then says what is left to write."
    },
    footer = {"  factors new \"Declared Intent\""})
final class NewCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "TITLE", description = "The factor's title.")
  private @Nullable String title;

  NewCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    Workspace workspace = factors.workspace();
    FactorDraft draft = FactorDraft.of(String.valueOf(title), workspace.manuscript());
    draft.write(workspace.root());
    factors.out().println(draft.file());
    factors.note("Included in paper/paper.adoc. Write it, then run 'factors lint'.");
    return ExitCode.CLEAN;
  }
}
