package dev.factors.review;

import dev.factors.git.Commit;

/**
 * A commit that holds an entry which none of its parents holds.
 *
 * @param tip index of the first ref that reaches the commit
 */
record Introduction(Held held, Commit commit, int tip) {}
