package dev.factors.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What is typed all day: a command and not a word more. Nothing needs to be understood there, and
 * to set up who understands options takes as long as a third of the work. A command begins with
 * what its options are by default.
 */
final class BareCommand {

  private BareCommand() {}

  /** The command that arguments name; empty where they say more, or are to be looked at closer. */
  static Optional<Callable<Integer>> named(FactorsCommand factors, String... arguments) {
    return Optional.ofNullable(
        switch (String.join("\0", arguments)) {
          case "lint" -> new LintCommand(factors);
          case "rules" -> new RulesCommand(factors);
          case "outline" -> new OutlineCommand(factors);
          case "comments\0collect" -> new CommentsCollectCommand(factors);
          case "comments\0list" -> new CommentsListCommand(factors);
          case "status" -> new StatusCommand(factors);
          case "build" -> new BuildCommand(factors);
          default -> null;
        });
  }
}
