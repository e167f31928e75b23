package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * What a comment file says of its reviewer's stand.
 *
 * @param position on the version as a whole, or null
 * @param affiliation the organization that the reviewer speaks for, or null
 */
public record Vote(@Nullable Position position, @Nullable String affiliation) {

  static Vote in(CommentFile file) {
    return new Vote(file.position(), file.affiliation());
  }
}
