package dev.factors.review;

/** How sure it is where the words that a comment is about stand today. */
public enum AnchorState implements Term {
  /** At the place that the diff leads to, word for word. */
  EXACT,
  /** At another place, or in other words, without doubt. */
  MOVED,
  /** At one of several places, or perhaps at one: a person decides. */
  AMBIGUOUS,
  /** Nowhere. */
  ORPHANED
}
