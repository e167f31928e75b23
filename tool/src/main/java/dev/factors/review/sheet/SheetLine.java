package dev.factors.review.sheet;

import dev.factors.review.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a table. Its id is the one that the table has, or the number of the line; version
 * and reviewer are empty in it where the table does not say them.
 *
 * @param name the reviewer's, or null
 * @param affiliation of the reviewer, or null
 */
public record SheetLine(Comment comment, @Nullable String name, @Nullable String affiliation) {}
