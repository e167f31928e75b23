package dev.factors.review;

/** A reviewer's position on a version as a whole: the positions of an IETF ballot. */
public enum Position implements Term {
  YES,
  NO_OBJECTION,
  DISCUSS,
  ABSTAIN,
  RECUSE
}
