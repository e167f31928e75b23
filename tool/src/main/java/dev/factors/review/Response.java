package dev.factors.review;

/** What a commenter says to the disposition of a comment. */
public enum Response implements Term {
  SATISFIED,
  NOT_SATISFIED
}
