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

  /** Of what never came to the branch. */
  static final Moment NEVER = new Moment(-1, Instant.EPOCH);

  static Moment of(int order, Commit commit) {
    return new Moment(order, commit.committer().date());
  }
}
