package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
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
      keepOthers(cache, builder, Map.of());
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

  static void add(Repository repository, Map<String, ObjectId> blobs) {
    rewrite(repository, blobs, builder -> addAll(repository, blobs, builder));
  }

  static void remove(Repository repository, Map<String, ObjectId> blobs) {
    rewrite(repository, blobs, builder -> {});
  }

  /** Rewrites the index under its lock: the entries of the files go, others are added. */
  private static void rewrite(
      Repository repository, Map<String, ObjectId> files, Addition addition) {
    DirCache index = null;
    try {
      index = repository.lockDirCache();
      DirCacheBuilder builder = index.builder();
      keepOthers(index, builder, files);
      addition.to(builder);
      builder.finish();
      index.write();
      if (!index.commit()) {
        throw Failure.repository("the index could not be replaced: is another process at work?");
      }
    } catch (IOException e) {
      throw Failures.writing(e);
    } finally {
      if (index != null) {
        index.unlock();
      }
    }
  }

  private static void keepOthers(
      DirCache cache, DirCacheBuilder builder, Map<String, ObjectId> files) {
    for (int i = 0; i < cache.getEntryCount(); i++) {
      DirCacheEntry entry = cache.getEntry(i);
      if (!files.containsKey(entry.getPathString())) {
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
