package dev.factors.diagnostic;

import java.util.Comparator;
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

  /** The order of every report: file, line, column, rule; the rest makes it total. */
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().file())
          .thenComparingInt(d -> d.place().line())
          .thenComparingInt(d -> d.place().column())
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::place);

  /** A diagnostic that a person has to mend. */
  public Diagnostic(
      String rule, Severity severity, Place place, String message, @Nullable String help) {
    this(rule, severity, place, message, help, null);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
