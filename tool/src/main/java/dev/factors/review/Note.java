package dev.factors.review;

import dev.factors.git.Ident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note on a commit or another object, or one line of it where each line is a record of its own.
 *
 * @param ref full name of the notes ref
 * @param object id of what it is about
 * @param author of the commit that brought it to the ref, after {@code .mailmap}
 * @param date when it was committed
 * @param text as it stands; as it stood first, where it is gone
 * @param data what it says to programs, as JSON on one line, or null
 * @param state submitted, altered or deleted
 */
public record Note(
    String ref,
    String object,
    Ident author,
    Instant date,
    String text,
    @Nullable String data,
    State state) {}
