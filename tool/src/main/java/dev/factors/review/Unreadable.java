package dev.factors.review;

/**
 * A file of reviews that was committed, and in which somebody may have said what nobody can read.
 *
 * @param file relative to the repository's root
 * @param blob id of the content
 * @param problem why it, or part of it, cannot be read
 */
public record Unreadable(String file, String blob, String problem) {}
