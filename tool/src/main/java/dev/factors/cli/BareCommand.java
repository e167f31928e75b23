package dev.factors.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What is typed all day: a command and not a word more, and what scripts ask for. Nothing needs to
 * be understood there, and to set up who understands options takes as long as a third of the work.
 * A command begins with what its options are by default.
 */
final class BareCommand {

  private BareCommand() {}

  /** The command that arguments name; empty where they say more, or are to be looked at closer. */
  static Optional<Callable<Integer>> named(FactorsCommand factors, String... arguments) {
    if (arguments.length > 2 && arguments[0].equals("-C") && factors.isFolder(arguments[1])) {
      factors.startIn(arguments[1]);
      return named(factors, String.join("\0", List.of(arguments).subList(2, arguments.length)));
    }
    return named(factors, String.join("\0", arguments));
  }

  private static Optional<Callable<Integer>> named(FactorsCommand factors, String words) {
    return Optional.ofNullable(
        switch (words) {
          case "lint" -> new LintCommand(factors);
          case "rules" -> new RulesCommand(factors);
          case "outline" -> new OutlineCommand(factors);
          case "comments\0collect" -> new CommentsCollectCommand(factors);
          case "comments\0collect\0--format\0json" -> new CommentsCollectCommand(factors).inJson();
          case "comments\0list" -> new CommentsListCommand(factors);
          case "status" -> new StatusCommand(factors);
          case "build" -> new BuildCommand(factors);
          case "build\0html" -> new BuildCommand(factors).of("html");
          default -> null;
        });
  }
}
