package dev.factors.review;

import java.time.Instant;

/**
 * A disposition in force.
 *
 * @param since when it came to the branch asked about
 * @param overrules whether a chair made it after the commenter had said not to be satisfied
 */
public record Answer(Disposition disposition, Instant since, boolean overrules) {}
