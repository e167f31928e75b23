package dev.factors.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's bytes, its text and its lines. Text is UTF-8; a byte sequence that is not becomes
 * U+FFFD, which a rule reports.
 */
public final class SourceFile {

  private final String path;
  private final byte[] bytes;
  private final List<String> lines;

  private SourceFile(String path, byte[] bytes, List<String> lines) {
    this.path = path;
    this.bytes = bytes;
    this.lines = lines;
  }

  /**
   * Decodes a file.
   *
   * @param path relative to the repository's root
   * @param bytes kept, not copied: the caller gives them away
   */
  public static SourceFile of(String path, byte[] bytes) {
    return new SourceFile(path, bytes, split(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** Path relative to the repository's root. */
  public String path() {
    return path;
  }

  /** The file as it is stored. Not to be written to. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The lines without their line feed; a carriage return before it stays. A last line without a
   * line feed counts, an empty one after the last line feed does not.
   */
  public List<String> lines() {
    return lines;
  }

  /** The text of a line, counted from 1; empty where the file has no such line. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return List.copyOf(lines);
  }
}
