package dev.factors.diagnostic;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that a misspelt one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /**
   * The closest candidate by Levenshtein distance; empty where none is within a third of the name's
   * length, which is a different name and no misspelling.
   */
  public static Optional<String> to(String name, Collection<String> candidates) {
    int limit = Math.max(1, name.length() / 3);
    @Nullable String nearest = null;
    int least = limit + 1;
    for (String candidate : candidates) {
      int distance = distance(name, candidate, least);
      boolean nearer = distance < least;
      boolean first = distance == least && nearest != null && candidate.compareTo(nearest) < 0;
      if (nearer || first) {
        nearest = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * The distance, or something above the limit where that is exceeded: then there is no need to
   * know it, and a paper with many misspelt ids has very many pairs to compare.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        least = Math.min(least, current[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
