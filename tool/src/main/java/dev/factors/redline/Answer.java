package dev.factors.redline;

import dev.factors.git.LineDiff.Hunk;
import dev.factors.review.CommentId;

/**
 * Lines that were changed because of a comment.
 *
 * @param file relative to the repository's root
 * @param lines those of the old version that went, and those of the new one that came
 */
public record Answer(CommentId comment, String file, Hunk lines) {}
