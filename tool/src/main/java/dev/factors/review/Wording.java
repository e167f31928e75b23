package dev.factors.review;

import dev.factors.git.Commit;

/**
 * What an entry said at some time.
 *
 * @param held as the oldest commit with this wording holds it
 * @param commit the oldest commit with this wording
 * @param introduction of the entry; its wording may have been another one
 */
record Wording(Held held, Commit commit, Introduction introduction) {}
