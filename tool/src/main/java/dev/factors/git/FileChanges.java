package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Compares the tree of a folder with those of the parents, reading only what differs. */
final class FileChanges {

  private FileChanges() {}

  static List<FileChange> of(Repository repository, FolderChange change) {
    try (TreeWalk walk = new TreeWalk(repository)) {
      add(walk, change.tree());
      for (@Nullable String parent : change.parentTrees()) {
        add(walk, parent);
      }
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      List<FileChange> changes = new ArrayList<>();
      while (walk.next()) {
        String path = walk.getPathString();
        // A damaged tree can hold names with slashes: those are no folders.
        if (path.chars().filter(c -> c == '/').count() == walk.getDepth()) {
          List<@Nullable String> parents = new ArrayList<>(walk.getTreeCount() - 1);
          for (int tree = 1; tree < walk.getTreeCount(); tree++) {
            parents.add(blob(walk, tree));
          }
          changes.add(new FileChange(path, blob(walk, 0), parents));
        }
      }
      return changes;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private static void add(TreeWalk walk, @Nullable String tree) throws IOException {
    if (tree == null) {
      walk.addTree(new EmptyTreeIterator());
    } else {
      walk.addTree(ObjectId.fromString(tree));
    }
  }

  private static @Nullable String blob(TreeWalk walk, int tree) {
    return FileKinds.isFile(walk.getFileMode(tree)) ? walk.getObjectId(tree).name() : null;
  }
}
