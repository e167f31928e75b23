package dev.factors.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that exist in a test only. */
public final class MemoryTree implements SourceTree {

  private final SortedMap<String, byte[]> files;

  private MemoryTree(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** A tree with one file. */
  public static MemoryTree of(String path, String text) {
    return new MemoryTree(new TreeMap<>()).with(path, text);
  }

  /** A copy of the files below a folder. */
  public static MemoryTree copyOf(Path folder) {
    return copyOf(folder, "");
  }

  /**
   * A copy of the files below a folder.
   *
   * @param path of the folder in the copy
   */
  public static MemoryTree copyOf(Path folder, String path) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        Path copy = Path.of(path).resolve(folder.relativize(file));
        files.put(copy.toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MemoryTree(files);
  }

  /** The same tree with another text in a file, which need not be there yet. */
  public MemoryTree with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same tree with other bytes in a file, which need not be there yet. */
  public MemoryTree with(String path, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, bytes);
    return new MemoryTree(changed);
  }

  /** The same tree without a file. */
  public MemoryTree without(String path) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(path);
    return new MemoryTree(changed);
  }

  /** The text of a file. */
  public String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  @Override
  public Kind kind(String path) {
    if (files.containsKey(path)) {
      return Kind.FILE;
    }
    return list(path).isEmpty() ? Kind.MISSING : Kind.FOLDER;
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no such file: " + path);
    }
    return bytes;
  }

  @Override
  public List<String> list(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
  }
}
