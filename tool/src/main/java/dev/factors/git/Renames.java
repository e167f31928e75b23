package dev.factors.git;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares two commits for files that have another path, as {@code git diff -M} does. */
final class Renames {

  /** How much of a file must be left, in percent, as in Git. */
  private static final int SCORE = 50;

  private Renames() {}

  static Map<String, String> between(Repository repository, Commit from, Commit to, String folder) {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(ObjectId.fromString(from.tree()));
      walk.addTree(ObjectId.fromString(to.tree()));
      walk.setRecursive(true);
      walk.setFilter(AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
      RenameDetector detector = new RenameDetector(repository);
      detector.setRenameScore(SCORE);
      detector.addAll(DiffEntry.scan(walk));
      Map<String, String> renames = new TreeMap<>();
      for (DiffEntry entry : detector.compute()) {
        if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
          renames.put(entry.getOldPath(), entry.getNewPath());
        }
      }
      return renames;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }
}
