package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer's position on a version.
 *
 * @param name the reviewer's, or null
 * @param organization that the reviewer speaks for, or null
 * @param identity of the commit that brought it
 * @param submitted what the reviewer's file said at first, where it has been altered; or null
 */
public record Ballot(
    String version,
    String reviewer,
    @Nullable String name,
    @Nullable String organization,
    Position position,
    Identity identity,
    @Nullable Vote submitted) {}
