package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer's position on a version.
 *
 * @param name the reviewer's, or null
 * @param organization that the reviewer speaks for, or null
 * @param identity of the commit that brought it
 */
public record Ballot(
    String version,
    String reviewer,
    @Nullable String name,
    @Nullable String organization,
    Position position,
    Identity identity) {}
