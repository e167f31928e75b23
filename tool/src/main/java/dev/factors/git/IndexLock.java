package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jgit.lib.Repository;

/**
 * Git's lock of the index, {@code index.lock}, taken so that it can be told from everybody else's
 * after the death of its process: it is a second name of a file of our own.
 */
final class IndexLock implements AutoCloseable {

  private final Path index;
  private final Path lock;
  private final Path own;

  private IndexLock(Repository repository) {
    index = repository.getIndexFile().toPath();
    lock = index.resolveSibling(index.getFileName() + ".lock");
    own = repository.getDirectory().toPath().resolve("factors-index-lock");
  }

  /**
   * Takes the lock.
   *
   * @throws Failure of kind REPOSITORY where somebody has it
   */
  static IndexLock take(Repository repository) {
    IndexLock taken = new IndexLock(repository);
    try {
      Files.deleteIfExists(taken.own);
      Files.createFile(taken.own);
      Files.createLink(taken.lock, taken.own);
      return taken;
    } catch (FileAlreadyExistsException e) {
      throw Failures.locked(taken.lock.toString(), e);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot lock the index", e);
    }
  }

  /** Moves another file into the place of the index. */
  void replaceIndex(Path other) throws IOException {
    Files.move(other, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the lock that a process of ours has left, and no other. */
  static void clear(Repository repository) throws IOException {
    IndexLock left = new IndexLock(repository);
    if (Files.exists(left.own)
        && Files.exists(left.lock)
        && Files.isSameFile(left.own, left.lock)) {
      Files.delete(left.lock);
    }
    Files.deleteIfExists(left.own);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(lock);
      Files.deleteIfExists(own);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot unlock the index", e);
    }
  }
}
