package dev.factors.review;

import dev.factors.git.Commit;
import java.time.Instant;

/**
 * A commit on the first-parent line of the branch that was asked about.
 *
 * @param order counted from the oldest
 * @param date when it was committed
 */
record Moment(int order, Instant date) {

  static Moment of(int order, Commit commit) {
    return new Moment(order, commit.committer().date());
  }
}
