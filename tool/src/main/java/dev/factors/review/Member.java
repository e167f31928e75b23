package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handle of the roster and who it belongs to.
 *
 * @param name of the person, or null where the handle is a role
 * @param emails the addresses that the member commits with
 * @param organization that the member speaks for, or null
 * @param keys public keys that the member signs with
 */
public record Member(
    String handle,
    Place place,
    @Nullable String name,
    List<String> emails,
    @Nullable String organization,
    Role role,
    List<String> keys) {

  public Member {
    emails = List.copyOf(emails);
    keys = List.copyOf(keys);
  }
}
