package dev.factors.review;

/** What became of a comment: the dispositions. */
public enum Outcome implements Term {
  ACCEPTED,
  ACCEPTED_IN_PRINCIPLE,
  REJECTED,
  DEFERRED,
  DUPLICATE,
  OUT_OF_SCOPE,
  INVALID,
  QUESTION_ANSWERED,
  NOTED
}
