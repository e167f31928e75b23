package dev.factors.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code factors comments}: what reviewers said, and what became of it. */
@Command(
    name = "comments",
    description = "Read, write and answer the comments of reviewers.",
    footer = "  factors comments collect          # every comment that was ever committed",
    subcommands = {CommentsCollectCommand.class})
final class CommentsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command?");
    }
  }
}
