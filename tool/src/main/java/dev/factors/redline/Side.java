package dev.factors.redline;

import dev.factors.git.Commit;
import dev.factors.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * One of the two versions that are compared.
 *
 * @param name as a person knows it: a release's version, a tag, the beginning of a commit's id
 * @param commit that holds it; null for the work tree
 * @param manuscript its paper as it was written
 * @param html its paper as it is rendered, without page furniture
 */
public record Side(String name, @Nullable Commit commit, Manuscript manuscript, String html) {}
