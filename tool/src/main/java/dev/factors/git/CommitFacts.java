package dev.factors.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over history wants to know of a commit: all of it follows from the commit's id.
 *
 * @param time of the committer, in seconds since 1970
 * @param folder id of the tree of the folder asked about, null where there is none
 * @param trailers those asked about
 */
record CommitFacts(
    int time, List<ObjectId> parents, @Nullable ObjectId folder, List<Trailer> trailers) {

  CommitFacts {
    parents = List.copyOf(parents);
    trailers = List.copyOf(trailers);
  }
}
