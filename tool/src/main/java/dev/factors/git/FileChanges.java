package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Compares the tree of a folder with those of the parents, reading only what differs. */
final class FileChanges {

  private final TreeWalk walk;

  /**
   * Compares trees, of which one commit's are mostly the next one's parent's.
   *
   * @param reader closed by the caller
   */
  FileChanges(ObjectReader reader) {
    this.walk = new TreeWalk(new RecentTrees(reader));
  }

  /** The files that the folder does not have as all parents have them, by path. */
  List<FileChange> of(@Nullable ObjectId folder, List<@Nullable ObjectId> parentFolders)
      throws IOException {
    walk.reset();
    walk.setRecursive(true);
    walk.setFilter(TreeFilter.ANY_DIFF);
    add(folder);
    for (@Nullable ObjectId parent : parentFolders) {
      add(parent);
    }
    List<FileChange> changes = new ArrayList<>(1);
    while (walk.next()) {
      String path = walk.getPathString();
      // A damaged tree can hold names with slashes: those are no folders.
      if (slashes(path) == walk.getDepth()) {
        List<@Nullable String> parents = new ArrayList<>(walk.getTreeCount() - 1);
        for (int tree = 1; tree < walk.getTreeCount(); tree++) {
          parents.add(blob(tree));
        }
        changes.add(new FileChange(path, blob(0), parents));
      }
    }
    return changes;
  }

  private void add(@Nullable ObjectId tree) throws IOException {
    if (tree == null) {
      walk.addTree(new EmptyTreeIterator());
    } else {
      walk.addTree(tree);
    }
  }

  private @Nullable String blob(int tree) {
    return FileKinds.isFile(walk.getFileMode(tree)) ? walk.getObjectId(tree).name() : null;
  }

  private static int slashes(String path) {
    int slashes = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      slashes++;
    }
    return slashes;
  }
}
