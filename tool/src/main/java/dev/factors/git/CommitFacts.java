package dev.factors.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a walk over history wants to know of a commit.
 *
 * @param time of the committer, in seconds since 1970
 * @param tree id of the root tree
 * @param trailers those asked about
 */
record CommitFacts(int time, List<ObjectId> parents, ObjectId tree, List<Trailer> trailers) {

  CommitFacts {
    parents = List.copyOf(parents);
    trailers = List.copyOf(trailers);
  }
}
