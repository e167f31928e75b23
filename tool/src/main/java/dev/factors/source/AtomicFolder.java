package dev.factors.source;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders that appear whole or not at all. */
public final class AtomicFolder {

  private AtomicFolder() {}

  /**
   * Writes files into a folder, in the place of what was there: beside it first, then moved in one
   * step.
   *
   * @param files bytes by name
   */
  public static void write(Path folder, Map<String, byte[]> files) {
    Path unfinished = folder.resolveSibling("." + folder.getFileName() + ".part");
    try {
      delete(unfinished);
      Files.createDirectories(unfinished);
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Files.write(unfinished.resolve(file.getKey()), file.getValue());
        }
        delete(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(unfinished);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write " + folder, e);
    }
  }

  /** Moves a folder to where there is none, in one step; folders above are made. */
  public static void move(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot move " + from + " to " + to, e);
    }
  }

  /** Deletes a folder and all in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
