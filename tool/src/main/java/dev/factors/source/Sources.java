package dev.factors.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a tree, each read and decoded once, however many ask for it. */
public final class Sources {

  /** Larger files are no text that a person wrote: they are reported, not read. In bytes. */
  public static final long MAX_FILE_SIZE = 16L * 1024 * 1024;

  private final SourceTree tree;
  private final Map<String, Optional<SourceFile>> files = new HashMap<>();
  private final SortedSet<String> oversized = new TreeSet<>();

  public Sources(SourceTree tree) {
    this.tree = tree;
  }

  /** The tree that the files come from. */
  public SourceTree tree() {
    return tree;
  }

  /** The file at the path; empty where there is no regular file, or one above the size limit. */
  public Optional<SourceFile> file(String path) {
    return files.computeIfAbsent(path, this::read);
  }

  /** The files that were asked for and are too large to be read, sorted. */
  public SortedSet<String> oversized() {
    return Collections.unmodifiableSortedSet(oversized);
  }

  /** The files read so far, by path, sorted. */
  public Map<String, SourceFile> read() {
    Map<String, SourceFile> read = new TreeMap<>();
    files.forEach((path, file) -> file.ifPresent(present -> read.put(path, present)));
    return read;
  }

  private Optional<SourceFile> read(String path) {
    if (tree.kind(path) != SourceTree.Kind.FILE) {
      return Optional.empty();
    }
    if (tree.size(path) > MAX_FILE_SIZE) {
      oversized.add(path);
      return Optional.empty();
    }
    return Optional.of(SourceFile.of(path, tree.read(path)));
  }
}
