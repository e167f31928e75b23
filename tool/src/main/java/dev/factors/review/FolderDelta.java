package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * A folder that differs between two commits.
 *
 * @param now id of its tree, or null where it is not there
 * @param before the same in the other commit
 */
record FolderDelta(FolderKey key, @Nullable String now, @Nullable String before) {}
