package dev.factors.review;

import dev.factors.git.Ident;
import java.time.Instant;

/**
 * Where a comment comes from: the oldest commit that holds it.
 *
 * @param commit id
 * @param blob id of the file that holds it in that commit
 * @param date when it was committed
 * @param author after {@code .mailmap}
 * @param committer after {@code .mailmap}
 */
public record Provenance(String commit, String blob, Instant date, Ident author, Ident committer) {}
