package dev.factors.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One finding: a comparable value that knows nothing of how it is printed.
 *
 * @param rule id of the rule, {@code area/kebab-name}
 * @param severity its weight
 * @param place where it is
 * @param message what is wrong, one sentence without a full stop
 * @param help what to do about it, one line, or null where the message says it all
 * @param fix the edits that mend it, or null where a person has to
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    String message,
    @Nullable String help,
    @Nullable Fix fix)
    implements Comparable<Diagnostic> {

  /** A diagnostic that a person has to mend. */
  public Diagnostic(
      String rule, Severity severity, Place place, String message, @Nullable String help) {
    this(rule, severity, place, message, help, null);
  }

  /**
   * The order of every report: file, line, column, rule; the rest makes it total. Without a
   * comparator of comparators, which Java would put together anew at each start.
   */
  @Override
  public int compareTo(Diagnostic other) {
    int order = place.file().compareTo(other.place.file());
    if (order == 0) {
      order = Integer.compare(place.line(), other.place.line());
    }
    if (order == 0) {
      order = Integer.compare(place.column(), other.place.column());
    }
    if (order == 0) {
      order = rule.compareTo(other.rule);
    }
    if (order == 0) {
      order = message.compareTo(other.message);
    }
    return order == 0 ? place.compareTo(other.place) : order;
  }
}
