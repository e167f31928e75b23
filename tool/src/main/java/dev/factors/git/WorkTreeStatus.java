package dev.factors.git;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Compares the checked-out commit, the index and the work tree, as {@code git status} does. */
final class WorkTreeStatus {

  private WorkTreeStatus() {}

  static SortedSet<String> dirtyPaths(Repository repository, List<String> folders) {
    SortedSet<String> dirty = new TreeSet<>();
    try {
      IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
      diff.setFilter(PathFilterGroup.createFromStrings(folders));
      diff.diff();
      dirty.addAll(diff.getAdded());
      dirty.addAll(diff.getChanged());
      dirty.addAll(diff.getRemoved());
      dirty.addAll(diff.getMissing());
      dirty.addAll(diff.getModified());
      dirty.addAll(diff.getConflicting());
      dirty.addAll(diff.getUntracked());
      return dirty;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }
}
