package dev.factors.release;

import dev.factors.digest.ContentHash;
import dev.factors.paper.Paper;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the files of a working draft were made from, so that none is made again from the same. The
 * record is a file beside them, in UTF-8, a line for each: a digest of its inputs, one of the file,
 * its name. It can be deleted at any time; a line that is damaged is of no file.
 */
public final class BuildRecord {

  private final Path file;
  private final String sources;
  private final Map<String, String> lines = new TreeMap<>();

  /**
   * The record of a folder.
   *
   * @param file where it is kept; the files that it is about are beside it
   * @param tree that holds the paper as it is now
   * @param tools versions by name of all that affects the bytes
   */
  public BuildRecord(Path file, SourceTree tree, Map<String, String> tools) {
    this.file = file;
    this.sources = digest(tree, tools);
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3) {
          lines.put(parts[2], line);
        }
      }
    } catch (IOException e) {
      // No record, or none that is one: everything is made.
      lines.clear();
    }
  }

  /** A digest of the tool and of the sources as they were when this was read. */
  public String sources() {
    return sources;
  }

  /** Whether a file is there as it would be made again. */
  public boolean isCurrent(String name, Backend form, Edition edition) {
    try {
      byte[] bytes = Files.readAllBytes(file.resolveSibling(name));
      return line(name, form, edition, bytes).equals(lines.get(name));
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes a file into the record that was made now. */
  public void add(String name, Backend form, Edition edition, byte[] bytes) {
    lines.put(name, line(name, form, edition, bytes));
  }

  /** Takes a file out of the record. */
  public void remove(String name) {
    lines.remove(name);
  }

  /** The content of the record's file. */
  public byte[] bytes() {
    return String.join("\n", lines.values()).concat("\n").getBytes(StandardCharsets.UTF_8);
  }

  private String line(String name, Backend form, Edition edition, byte[] bytes) {
    String inputs = sources + "\n" + form + "\n" + edition;
    return ContentHash.of(inputs) + " " + ContentHash.of(bytes) + " " + name;
  }

  /**
   * A digest of the tool, and of the name and content of every file that it gives to Asciidoctor.
   *
   * @param tools versions by name of all that affects the bytes
   */
  public static String digest(SourceTree tree, Map<String, String> tools) {
    StringBuilder inputs = new StringBuilder();
    inputs.append(new TreeMap<>(tools)).append('\n');
    for (String path : tree.list(Paper.FOLDER)) {
      if (tree.kind(path) == SourceTree.Kind.FILE && tree.size(path) <= Sources.MAX_FILE_SIZE) {
        // The digests have one length: no name can look like another and its content.
        inputs.append(ContentHash.of(tree.read(path))).append(' ').append(path).append('\0');
      }
    }
    return ContentHash.of(inputs.toString());
  }
}
