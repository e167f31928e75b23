package dev.factors.git;

/**
 * A trailer of a commit's message.
 *
 * @param key as it was written; Git compares keys without regard to case
 * @param value on one line
 */
public record Trailer(String key, String value) {}
