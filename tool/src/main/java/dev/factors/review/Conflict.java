package dev.factors.review;

/**
 * Another content under the id of a comment.
 *
 * @param ref where it is
 * @param blob id of the file that holds it
 * @param comment what it says
 */
public record Conflict(String ref, String blob, String comment) {}
