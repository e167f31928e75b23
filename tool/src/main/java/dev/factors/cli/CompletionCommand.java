package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code factors completion}. */
@Command(
    name = "completion",
    description = {
      "Print what makes a shell complete commands, options and their values: factors, sections,"
          + " versions, rules and comments of the repository that it is in.",
      "",
      "Put the line for your shell into ~/.bashrc, or into ~/.zshrc after 'compinit'. The scripts"
          + " ask the tool at each press of the key, so that they need not be printed anew."
    },
    footer = {"  source <(factors completion bash)", "  source <(factors completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(index = "0", paramLabel = "SHELL", description = "bash or zsh.")
  private String first = "";

  @Parameters(index = "1..*", hidden = true)
  private List<String> others = new ArrayList<>();

  /** For the scripts: print what may stand in place of the last of the words typed. */
  @Option(names = "--words", hidden = true)
  private boolean candidates;

  CompletionCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    if (candidates) {
      List<String> words = new ArrayList<>(List.of(first));
      words.addAll(others);
      String[] complete = words.subList(0, words.size() - 1).toArray(String[]::new);
      CommandSpec commands = CommandLineRunner.model(factors.console(), complete);
      TypedLine line = TypedLine.of(commands, words);
      line.directory().ifPresent(factors::startIn);
      new Candidates(factors)
          .of(line)
          .forEach(candidate -> factors.out().println(candidate.line(line.head())));
      return ExitCode.CLEAN;
    }
    if (!others.isEmpty()) {
      throw Failure.usage("completion is printed for one shell at a time");
    }
    factors.out().print(shell(first).script());
    return ExitCode.CLEAN;
  }

  private static Shell shell(String word) {
    try {
      return new Choice<>(Shell.class).convert(word);
    } catch (TypeConversionException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }
}
