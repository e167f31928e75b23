package dev.factors.review;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Nearest;
import dev.factors.manuscript.Factor;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The full id of a comment, {@code 0.0.1/jdoe/1}. The order is that of people: versions by
 * precedence, numbers by value.
 *
 * @param version the folder of the version
 * @param reviewer the folder of the reviewer
 * @param local the id in the reviewer's folder
 */
public record CommentId(String version, String reviewer, String local)
    implements Comparable<CommentId> {

  /** Of a number that fits into a {@code long}. */
  private static final int MOST_DIGITS = 18;

  /** Reads a full id. */
  public static Optional<CommentId> parse(String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 3 && !parts[0].isEmpty() && isSlug(parts[1]) && isSlug(parts[2])
        ? Optional.of(new CommentId(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  /** Reads what an entry of this id's reviewer says of another: a full id or a local one. */
  public Optional<CommentId> sibling(String text) {
    return text.indexOf('/') >= 0
        ? parse(text)
        : Optional.of(new CommentId(version, reviewer, text));
  }

  /** Asks whether the nearest of some ids was meant; says something else where none is near. */
  String nearestOf(Stream<CommentId> ids, String otherwise) {
    return Nearest.to(toString(), ids.map(CommentId::toString).toList())
        .map(near -> "did you mean " + near + "?")
        .orElse(otherwise);
  }

  /** The number after the highest of some local ids. */
  public static String nextNumber(Collection<String> locals) {
    long highest =
        locals.stream().filter(CommentId::isNumber).mapToLong(Long::parseLong).max().orElse(0);
    return String.valueOf(highest + 1);
  }

  /** Whether a text has the form of handles, slugs and local ids. */
  public static boolean isSlug(String text) {
    return Factor.isSlug(text);
  }

  /** Whether a local id is a number, without zeros before it, that fits into a {@code long}. */
  static boolean isNumber(String local) {
    for (int i = 0; i < local.length(); i++) {
      if (local.charAt(i) < '0' || local.charAt(i) > '9') {
        return false;
      }
    }
    boolean padded = local.startsWith("0") && local.length() > 1;
    return !local.isEmpty() && !padded && local.length() <= MOST_DIGITS;
  }

  @Override
  public int compareTo(CommentId other) {
    int order = compareVersions(version, other.version);
    if (order == 0) {
      order = reviewer.compareTo(other.reviewer);
    }
    return order == 0 ? compareNumbers(local, other.local) : order;
  }

  @Override
  public String toString() {
    return version + "/" + reviewer + "/" + local;
  }

  private static int compareVersions(String a, String b) {
    if (a.equals(b)) {
      // Most are: reading them takes longer than all the rest.
      return 0;
    }
    Optional<Version> first = Version.tryParse(a);
    Optional<Version> second = Version.tryParse(b);
    if (first.isPresent() && second.isPresent()) {
      int precedence = first.get().compareTo(second.get());
      return precedence == 0 ? a.compareTo(b) : precedence;
    }
    return first.isEmpty() && second.isEmpty()
        ? a.compareTo(b)
        : Boolean.compare(first.isEmpty(), second.isEmpty());
  }

  private static int compareNumbers(String a, String b) {
    boolean first = isNumber(a);
    boolean second = isNumber(b);
    if (first && second) {
      return Long.compare(Long.parseLong(a), Long.parseLong(b));
    }
    return first == second ? a.compareTo(b) : Boolean.compare(second, first);
  }
}
