package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;

/** What JGit throws, as failures with a word on what to do. */
final class Failures {

  private Failures() {}

  static Failure reading(IOException e) {
    if (e instanceof MissingObjectException
        || e instanceof CorruptObjectException
        || e instanceof IncorrectObjectTypeException) {
      return Failure.repository(
          "the repository is damaged: " + e.getMessage() + "; run `git fsck`", e);
    }
    if (e instanceof RepositoryNotFoundException || e instanceof NoRemoteRepositoryException) {
      return Failure.repository("the repository is incomplete: " + e.getMessage(), e);
    }
    return Failure.inputOutput("cannot read the repository", e);
  }

  static Failure writing(IOException e) {
    if (e instanceof LockFailedException locked) {
      return locked(locked.getFile() + ".lock", e);
    }
    return Failure.inputOutput("cannot write to the repository", e);
  }

  /** Somebody else holds a lock file. */
  static Failure locked(String file, IOException e) {
    return Failure.repository(
        "another process is at work in the repository, which "
            + file
            + " says; wait for it, or remove that file if the process died",
        e);
  }
}
