package dev.factors.review;

import dev.factors.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/**
 * A comment. What its file does not say, or says wrongly, is null: history holds such comments too.
 *
 * @param factor id of the factor, or null for the paper as a whole
 * @param section id of the section without the factor's, or null
 * @param quote the words it is about, or null
 * @param paragraph number of the paragraph in the review edition, or null
 * @param type what kind of comment it is, or null
 * @param blocking whether the paper must not go forward before it is dealt with
 * @param text what it says
 * @param proposedChange what should stand there instead, or null
 * @param replaces the earlier comment that it corrects, or null
 */
public record Comment(
    CommentId id,
    Place place,
    String content,
    @Nullable String factor,
    @Nullable String section,
    @Nullable Quote quote,
    @Nullable String paragraph,
    @Nullable CommentType type,
    boolean blocking,
    String text,
    @Nullable String proposedChange,
    @Nullable CommentId replaces)
    implements Entry {}
