package dev.factors.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tree in which some files have another content, or are there although they are not. */
public final class OverlayTree implements SourceTree {

  private final SourceTree base;
  private final SortedMap<String, byte[]> files;

  /**
   * A view of a tree.
   *
   * @param files bytes by path; kept, not copied
   */
  public OverlayTree(SourceTree base, Map<String, byte[]> files) {
    this.base = base;
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The same view with more files on top. */
  public OverlayTree with(Map<String, byte[]> more) {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.putAll(more);
    return new OverlayTree(base, all);
  }

  /** The tree below. */
  public SourceTree base() {
    return base;
  }

  /** The files on top, by path, sorted. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  @Override
  public Kind kind(String path) {
    if (files.containsKey(path)) {
      return Kind.FILE;
    }
    Kind kind = base.kind(path);
    return kind == Kind.MISSING && below(path).findAny().isPresent() ? Kind.FOLDER : kind;
  }

  @Override
  public long size(String path) {
    byte[] bytes = files.get(path);
    return bytes == null ? base.size(path) : bytes.length;
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = files.get(path);
    return bytes == null ? base.read(path) : bytes;
  }

  @Override
  public List<String> list(String folder) {
    return Stream.concat(base.list(folder).stream(), below(folder)).distinct().sorted().toList();
  }

  private Stream<String> below(String folder) {
    return files.keySet().stream()
        .filter(path -> folder.isEmpty() || path.startsWith(folder + "/"));
  }
}
