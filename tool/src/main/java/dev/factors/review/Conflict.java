package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * Another content under the id of a comment.
 *
 * @param ref where it is or was, or null where refs do not count
 * @param blob id of the file that holds it
 * @param comment what it says
 */
public record Conflict(@Nullable String ref, String blob, String comment) {}
