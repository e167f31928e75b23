package dev.factors.release;

import dev.factors.digest.ContentHash;
import dev.factors.source.Memo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was built, and of what: enough to say that nothing has changed before any file is
 * understood. A {@link Memo} for each combination of forms: a line for each file of the result, its
 * digest and its name.
 */
public final class BuildMemo {

  private final Path folder;
  private final Memo memo;

  /**
   * The memo of a build.
   *
   * @param folder of the results, and of this file
   * @param forms that are asked for, which names the file
   * @param inputs a digest of all that the results depend on; asked only where there is a memo, or
   *     to write one
   */
  public BuildMemo(Path folder, List<String> forms, Supplier<String> inputs) {
    this.folder = folder;
    this.memo = new Memo(folder.resolve(".built-" + String.join("-", forms)), inputs);
  }

  /** The names of the files, where they are there and would be made again as they are. */
  public Optional<List<String>> unchanged() {
    Optional<List<String>> lines = memo.read();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String line : lines.get()) {
      String name = line.substring(line.indexOf(' ') + 1);
      try {
        if (!line(name).equals(line)) {
          return Optional.empty();
        }
      } catch (IOException | InvalidPathException e) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(names);
  }

  /** Remembers files that are there now, as they were made. */
  public void write(List<String> names) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(line(name));
    }
    memo.write(lines);
  }

  private String line(String name) throws IOException {
    return ContentHash.of(Files.readAllBytes(folder.resolve(name))) + " " + name;
  }
}
