package dev.factors.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit whose version of a folder differs from that of one of its parents.
 *
 * @param tree id of the folder's tree, null where the commit has no such folder
 * @param parentTrees the same for each parent, in order
 * @param mainline whether the commit is on the first-parent line of the first tip
 * @param tip index of the first tip that reaches the commit
 * @param files those that the commit does not have as all its parents have them, by path
 */
public record FolderChange(
    Commit commit,
    @Nullable String tree,
    List<@Nullable String> parentTrees,
    boolean mainline,
    int tip,
    List<FileChange> files) {

  public FolderChange {
    files = List.copyOf(files);
    parentTrees = Collections.unmodifiableList(new ArrayList<>(parentTrees));
  }
}
