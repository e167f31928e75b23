package dev.factors.review;

import java.util.List;

/**
 * A folder that a commit does not hold as all its parents hold it.
 *
 * @param now what it holds; what did not change may be left out, here and there
 * @param before the same for each parent, in order
 */
record FolderDelta(FolderContent now, List<FolderContent> before) {

  FolderDelta {
    before = List.copyOf(before);
  }

  /** What the first parent holds. */
  FolderContent firstBefore() {
    return before.isEmpty() ? FolderContent.EMPTY : before.get(0);
  }
}
