package dev.factors.redline;

import dev.factors.git.LineDiff.Hunk;
import dev.factors.review.CommentId;

/**
 * Lines that were changed because of a comment.
 *
 * @param before the file's path in the old version, relative to the repository's root
 * @param after the file's path in the new version
 * @param lines those of the old version that went, and those of the new one that came
 */
public record Answer(CommentId comment, String before, String after, Hunk lines) {}
