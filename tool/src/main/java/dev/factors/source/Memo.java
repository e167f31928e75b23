package dev.factors.source;

import dev.factors.digest.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found out, kept in a file so that it need not be found out again under the same
 * circumstances. The file can be deleted at any time; one that is damaged, too large, or of other
 * circumstances says nothing. In UTF-8: a digest of the circumstances and of all that follows, then
 * what was found out, line by line.
 */
public final class Memo {

  /** Larger files are neither read nor written; in bytes. */
  private static final int MAX_SIZE = 8 * 1024 * 1024;

  private final Path file;
  private final Supplier<String> circumstances;

  /**
   * A memo.
   *
   * @param circumstances all that what was found out depends on, and that it does not say itself;
   *     asked only where there is a file, or to write one
   */
  public Memo(Path file, Supplier<String> circumstances) {
    this.file = file;
    this.circumstances = circumstances;
  }

  /** The lines that hold now, if there are any. */
  public Optional<List<String>> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_SIZE) {
        return Optional.empty();
      }
      String all = Files.readString(file);
      int end = all.indexOf('\n');
      String text = all.substring(end + 1);
      return end >= 0 && all.substring(0, end).equals(digest(text))
          ? Optional.of(List.of(text.split("\n", -1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Remembers lines in the place of those that were there.
   *
   * @throws dev.factors.diagnostic.Failure of kind INPUT_OUTPUT where that fails
   */
  public void write(List<String> lines) {
    String text = String.join("\n", lines);
    byte[] bytes = (digest(text) + "\n" + text).getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_SIZE) {
      AtomicFile.write(file, bytes);
    }
  }

  private String digest(String text) {
    return ContentHash.of(circumstances.get() + "\n" + text);
  }
}
