package dev.factors.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.factors.diagnostic.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.hooks.Hooks;
import org.eclipse.jgit.lib.Repository;

/**
 * The hooks that {@code git commit -m} runs, from where Git looks for them: {@code pre-commit} and
 * {@code commit-msg}, each of which may refuse, and {@code post-commit}. What {@code pre-commit}
 * changes is not committed: a release holds what the tool made. What {@code commit-msg} makes of
 * the message is.
 */
final class CommitHooks {

  private final Repository repository;

  CommitHooks(Repository repository) {
    this.repository = repository;
  }

  /**
   * Asks whether the commit may be.
   *
   * @return the message, as commit-msg leaves it
   * @throws Failure of kind REPOSITORY where a hook refuses, with what it said
   */
  String ask(String message) {
    try (PrintStream silent = new PrintStream(new ByteArrayOutputStream(), false, UTF_8)) {
      Hooks.preCommit(repository, silent).call();
      return Hooks.commitMsg(repository, silent).setCommitMessage(message).call();
    } catch (AbortedByHookException e) {
      String said = e.getHookStdErr() == null ? "" : e.getHookStdErr().strip();
      throw Failure.repository(
          "the hook "
              + e.getHookName()
              + " refuses the commit"
              + (said.isEmpty() ? "" : ": " + said),
          e);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /** Tells that the commit is. Whatever the hook makes of it, it is. */
  void tell() {
    try (PrintStream silent = new PrintStream(new ByteArrayOutputStream(), false, UTF_8)) {
      Hooks.postCommit(repository, silent).call();
    } catch (AbortedByHookException | IOException e) {
      // Git ignores it as well.
    }
  }
}
