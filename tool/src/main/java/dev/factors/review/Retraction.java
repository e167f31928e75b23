package dev.factors.review;

import dev.factors.diagnostic.Place;

/**
 * The withdrawal of a comment by its commenter.
 *
 * @param retracts the comment that is withdrawn
 */
public record Retraction(CommentId id, Place place, String content, CommentId retracts)
    implements Entry {}
