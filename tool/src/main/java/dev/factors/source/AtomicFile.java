package dev.factors.source;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a file beside its place and moves it there; folders above it are made.
   *
   * @throws Failure of kind INPUT_OUTPUT where that fails; what was there before is then still
   *     there
   */
  public static void write(Path file, byte[] bytes) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      try {
        Files.write(unfinished, bytes);
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write " + file + ": " + reason(e), e);
    }
  }

  /** What went wrong, without the path that the JDK puts before it. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
