package dev.factors.git;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a roster names an OpenPGP key: {@code openpgp4fpr:} and the fingerprint, in full. */
public final class Fingerprint {

  static final String PREFIX = "openpgp4fpr:";

  /** Of keys of version 4, and of version 6; the last digits alone can be forged. */
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([0-9A-F]{40}|[0-9A-F]{64})", Pattern.CASE_INSENSITIVE);

  private Fingerprint() {}

  /** The fingerprints among the keys of a roster, in upper case. */
  public static Set<String> in(List<String> keys) {
    return keys.stream()
        .filter(key -> FORM.matcher(key).matches())
        .map(key -> key.substring(PREFIX.length()).toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
