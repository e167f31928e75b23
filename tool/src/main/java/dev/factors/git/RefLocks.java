package dev.factors.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Locks of single refs that a process of ours may have left: {@code refs/heads/main.lock}. */
final class RefLocks {

  /** Git writes into such a lock as soon as it has it. */
  private static final long MILLISECONDS = 300;

  private RefLocks() {}

  /**
   * Removes the lock of a ref that we were about to set. It is ours if it holds what we would have
   * set. An empty one may be somebody else's for the blink of an eye; one that stays empty has lost
   * its process, ours or another.
   *
   * @param id what the ref was to become
   */
  static void clear(Repository repository, String ref, String id) throws IOException {
    Path folder =
        (ref.startsWith(Constants.R_REFS)
                ? repository.getCommonDirectory()
                : repository.getDirectory())
            .toPath();
    Path lock = folder.resolve(ref + ".lock");
    Optional<String> held = content(lock);
    if (held.filter(String::isEmpty).isPresent()) {
      pause();
      held = content(lock);
    }
    if (held.filter(found -> found.isEmpty() || found.equals(id)).isPresent()) {
      Files.deleteIfExists(lock);
    }
  }

  private static Optional<String> content(Path lock) throws IOException {
    try {
      return Optional.of(Files.readString(lock, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
