package dev.factors.source;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

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
    writeAll(Map.of(file, bytes));
  }

  /**
   * Writes a file whole under a name that nobody has taken; folders above it are made.
   *
   * @throws Failure of kind INPUT_OUTPUT where that fails, also because the name was taken
   */
  public static void writeNew(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = Files.createTempFile(file.getParent(), ".", ".part");
      try {
        Files.write(unfinished, bytes);
        publish(unfinished, file);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write " + file, e);
    }
  }

  /** A second name fails where it is taken, which moving does not. */
  private static void publish(Path unfinished, Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
    if (view == null) {
      Files.move(unfinished, file);
      return;
    }
    // Temporary files are for their owner alone.
    view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    Files.createLink(file, unfinished);
  }

  /**
   * Writes files beside their places and, when all are written, moves them there. A file that is
   * replaced passes its permissions on.
   *
   * @throws Failure of kind INPUT_OUTPUT where writing fails; what was there before is then still
   *     there
   */
  public static void writeAll(Map<Path, byte[]> files) {
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        write(unfinished(file.getKey()), file.getKey(), file.getValue());
      }
      for (Path file : files.keySet()) {
        Files.move(
            unfinished(file),
            file,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot move files into their places", e);
    } finally {
      files.keySet().forEach(AtomicFile::discard);
    }
  }

  private static void write(Path unfinished, Path file, byte[] bytes) {
    try {
      // Whatever has the name, a link above all, is not written to.
      Files.deleteIfExists(unfinished);
      Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      inheritPermissions(file, unfinished);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write " + file, e);
    }
  }

  private static void inheritPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(unfinished(file));
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + unfinished(file), e);
    }
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }
}
