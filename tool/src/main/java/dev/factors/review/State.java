package dev.factors.review;

/** What history says of a comment. */
public enum State implements Term {
  /** Introduced, and unchanged since, on the branch that was asked about. */
  SUBMITTED,
  /** On some other branch only. */
  PENDING,
  /** Its content is not what was submitted. */
  ALTERED,
  /** Once committed, gone from the tip. */
  DELETED,
  /** A later comment of the same reviewer took its place. */
  REPLACED,
  /** Withdrawn by its reviewer. */
  RETRACTED
}
