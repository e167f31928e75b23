package dev.factors.review;

/** What a member of the roster does. */
public enum Role implements Term {
  REVIEWER,
  EDITOR,
  CHAIR
}
