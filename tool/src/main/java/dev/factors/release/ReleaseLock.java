package dev.factors.release;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** A lock of the kernel's: it goes with its process, however that ends. */
final class ReleaseLock {

  private ReleaseLock() {}

  /**
   * Works while holding the lock.
   *
   * @param file which is made if it is not there, and stays
   * @throws Failure of kind REPOSITORY where another process has it
   */
  static <T> T holding(Path file, Supplier<T> work) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (!isFree(channel)) {
          throw Failure.repository(
              "another release is under way here: wait for it, then try again");
        }
        return work.get();
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write " + file, e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }
}
