package dev.factors.review;

/** What kind of comment it is: the types of the ISO commenting template. */
public enum CommentType implements Term {
  GENERAL,
  TECHNICAL,
  EDITORIAL
}
