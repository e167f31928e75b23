package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** New files in trees and in the index. All other entries stay as they are. */
final class IndexFiles {

  private IndexFiles() {}

  /** Writes the tree that a root tree becomes with new files in it. */
  static ObjectId treeWith(
      Repository repository, ObjectInserter inserter, ObjectId root, Map<String, ObjectId> blobs)
      throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      DirCache cache = DirCache.read(reader, root);
      DirCacheBuilder builder = cache.builder();
      keepOthers(cache, builder, Set.of());
      for (Map.Entry<String, ObjectId> blob : blobs.entrySet()) {
        if (cache.findEntry(blob.getKey()) >= 0) {
          throw Failure.repository("the branch already holds " + blob.getKey());
        }
        builder.add(entry(blob.getKey(), blob.getValue()));
      }
      builder.finish();
      return cache.writeTree(inserter);
    }
  }

  /** Adds files to the index; those that are there are replaced. */
  static void add(Repository repository, Map<String, ObjectId> blobs) {
    rewrite(repository, blobs.keySet(), builder -> addAll(repository, blobs, builder));
  }

  /** Takes files out of the index. */
  static void remove(Repository repository, Set<String> paths) {
    if (!paths.isEmpty()) {
      rewrite(repository, paths, builder -> {});
    }
  }

  /** The paths below a folder that the index holds. */
  static Set<String> below(Repository repository, String folder) throws IOException {
    Set<String> paths = new TreeSet<>();
    for (DirCacheEntry entry : repository.readDirCache().getEntriesWithin(folder)) {
      paths.add(entry.getPathString());
    }
    return paths;
  }

  /**
   * Rewrites the index under its lock: the entries of the files go, others are added. The new index
   * is written aside, so that Git's is the old one or the new one at any moment.
   */
  private static void rewrite(Repository repository, Set<String> files, Addition addition) {
    Path index = repository.getIndexFile().toPath();
    Path aside = aside(repository);
    try (IndexLock lock = IndexLock.take(repository)) {
      clear(repository);
      if (Files.exists(index)) {
        Files.copy(index, aside, StandardCopyOption.COPY_ATTRIBUTES);
      }
      DirCache cache = DirCache.lock(aside.toFile(), repository.getFS());
      try {
        DirCacheBuilder builder = cache.builder();
        keepOthers(cache, builder, files);
        addition.to(builder);
        builder.finish();
        cache.write();
        if (!cache.commit()) {
          throw Failure.inputOutput(
              "cannot write the index", new IOException("could not rename " + aside));
        }
      } finally {
        cache.unlock();
      }
      lock.replaceIndex(aside);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /** Removes what a process of ours has left. */
  static void clear(Repository repository) throws IOException {
    Path aside = aside(repository);
    Files.deleteIfExists(aside);
    Files.deleteIfExists(aside.resolveSibling(aside.getFileName() + ".lock"));
  }

  private static Path aside(Repository repository) {
    return repository.getDirectory().toPath().resolve("factors-index");
  }

  private static void keepOthers(DirCache cache, DirCacheBuilder builder, Set<String> files) {
    for (int i = 0; i < cache.getEntryCount(); i++) {
      DirCacheEntry entry = cache.getEntry(i);
      if (!files.contains(entry.getPathString())) {
        builder.add(entry);
      }
    }
  }

  private static void addAll(
      Repository repository, Map<String, ObjectId> blobs, DirCacheBuilder builder)
      throws IOException {
    for (Map.Entry<String, ObjectId> blob : blobs.entrySet()) {
      DirCacheEntry entry = entry(blob.getKey(), blob.getValue());
      // With the size and time of the file Git need not read it to know that it is unchanged.
      Path file = repository.getWorkTree().toPath().resolve(blob.getKey());
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      entry.setLength(attributes.size());
      entry.setLastModified(attributes.lastModifiedTime().toInstant());
      builder.add(entry);
    }
  }

  private static DirCacheEntry entry(String path, ObjectId blob) {
    try {
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(blob);
      return entry;
    } catch (InvalidPathException e) {
      throw Failure.usage("not a path that Git can hold: " + path);
    }
  }

  /** Adds entries to an index under construction. */
  private interface Addition {
    void to(DirCacheBuilder builder) throws IOException;
  }
}
