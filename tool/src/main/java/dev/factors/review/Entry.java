package dev.factors.review;

import dev.factors.diagnostic.Place;

/** One entry of a comment file. */
public sealed interface Entry permits Comment, Retraction, Reply {

  /** Its full id. */
  CommentId id();

  /** Where it is written. */
  Place place();

  /**
   * The entry as values, without its layout: equal where two writings of an entry say the same,
   * whatever stands around them.
   */
  String content();
}
