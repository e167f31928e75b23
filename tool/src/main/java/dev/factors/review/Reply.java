package dev.factors.review;

import dev.factors.diagnostic.Place;

/**
 * The commenter's answer to a disposition.
 *
 * @param respondsTo the comment whose disposition is answered
 */
public record Reply(
    CommentId id, Place place, String content, CommentId respondsTo, Response response)
    implements Entry {}
