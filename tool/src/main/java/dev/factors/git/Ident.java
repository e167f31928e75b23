package dev.factors.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/**
 * Who did something to a repository, and when, as a commit records it. Nobody has checked it:
 * anybody can write any name into a commit.
 *
 * @param name empty where the commit has none
 * @param email empty where the commit has none
 * @param date to the second
 * @param offset of the clock that was read from UTC
 */
public record Ident(String name, String email, Instant date, ZoneOffset offset) {

  static final Ident UNREADABLE = new Ident("", "", Instant.EPOCH, ZoneOffset.UTC);

  static Ident of(@Nullable PersonIdent ident) {
    return ident == null
        ? UNREADABLE
        : new Ident(
            ident.getName(),
            ident.getEmailAddress(),
            ident.getWhenAsInstant(),
            ident.getZoneOffset());
  }

  PersonIdent toPersonIdent() {
    return new PersonIdent(name, email, date, offset);
  }
}
