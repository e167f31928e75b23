package dev.factors.review;

import dev.factors.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the editors answer to a comment.
 *
 * @param content the disposition as values, without its layout
 * @param rationale why; the commenter reads it
 * @param by handle of the editor
 * @param commit the commit that changed the text, or null
 * @param duplicateOf the comment that says the same, or null
 * @param supersedes whether it takes the place of an earlier disposition
 */
public record Disposition(
    CommentId comment,
    Place place,
    String content,
    Outcome outcome,
    String rationale,
    String by,
    @Nullable String commit,
    @Nullable CommentId duplicateOf,
    boolean supersedes) {}
