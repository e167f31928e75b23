package dev.factors.review;

import dev.factors.diagnostic.Place;

/**
 * An editor's word that what happened to a comment is known and why it is all right.
 *
 * @param content the acknowledgement as values, without its layout
 * @param by handle of the editor
 */
public record Acknowledgement(
    CommentId comment, Place place, String content, Event event, String rationale, String by) {

  /** What happened to the comment. */
  public enum Event implements Term {
    ALTERED,
    DELETED
  }
}
