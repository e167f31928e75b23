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
    footer = {
      "  factors comments add                           # say something about the paper",
      "  factors comments list --disposition none       # what is not answered yet",
      "  factors comments show 0.0.1/jdoe/1             # one comment, and all that is known of it",
      "  factors comments dispose                       # answer, one after the other",
      "  factors comments import jdoe.yaml              # bring in what came by mail",
      "  factors comments report -o comments.html       # the disposition of comments"
    })
final class CommentsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command?");
    }
  }
}
