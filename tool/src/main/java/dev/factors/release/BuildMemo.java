package dev.factors.release;

import dev.factors.digest.ContentHash;
import dev.factors.source.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was built, and of what: enough to say that nothing has changed before any file is
 * understood. A file for each combination of forms, in UTF-8: a digest of all that the result
 * depends on and of the result, then the names of the result's files, a line each. It can be
 * deleted at any time; one that is damaged says nothing.
 */
public final class BuildMemo {

  private final Path folder;
  private final Path file;
  private final Supplier<String> inputs;

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
    this.file = folder.resolve(".built-" + String.join("-", forms));
    this.inputs = inputs;
  }

  /** The names of the files, where they are there and would be made again as they are. */
  public Optional<List<String>> unchanged() {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> names = lines.subList(Math.min(1, lines.size()), lines.size());
      return names.isEmpty() || !lines.get(0).equals(digest(names))
          ? Optional.empty()
          : Optional.of(List.copyOf(names));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Remembers files that are there now, as they were made. */
  public void write(List<String> names) throws IOException {
    String text = digest(names) + "\n" + String.join("\n", names) + "\n";
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private String digest(List<String> names) throws IOException {
    StringBuilder all = new StringBuilder(inputs.get());
    for (String name : names) {
      all.append('\n').append(ContentHash.of(Files.readAllBytes(folder.resolve(name))));
      all.append(' ').append(name);
    }
    return ContentHash.of(all.toString());
  }
}
