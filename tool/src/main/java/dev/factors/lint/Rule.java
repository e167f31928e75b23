package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Severity;

/**
 * Something that a paper is held to. A rule is a class, a page and a line in {@link Rules}; the
 * page says why, and its examples are the rule's test.
 */
public abstract class Rule {

  /** The version that every paper begins with: a rule without a milestone holds from here on. */
  protected static final Version FROM_THE_START = Version.of(0, 0, 0);

  /** The version that others are asked to review: what is not finished before rests until then. */
  protected static final Version FROM_REVIEW_ON = Version.of(0, 1, 0);

  private final String id;
  private final Severity severity;
  private final Version since;

  /**
   * A rule that holds from the start.
   *
   * @param id {@code area/kebab-name}
   * @param severity its weight where the paper does not say otherwise
   */
  protected Rule(String id, Severity severity) {
    this(id, severity, FROM_THE_START);
  }

  /**
   * A rule that holds from a milestone on.
   *
   * @param since the first version that is held to it
   */
  protected Rule(String id, Severity severity, Version since) {
    this.id = id;
    this.severity = severity;
    this.since = since;
  }

  /** {@code area/kebab-name}. */
  public final String id() {
    return id;
  }

  /** The first version that is held to this rule. */
  public final Version since() {
    return since;
  }

  /** Its weight where the paper does not say otherwise. */
  public final Severity severity() {
    return severity;
  }

  /** Whether findings come with a fix: those of a {@link FixableRule} do. */
  public boolean isFixable() {
    return false;
  }

  /** Looks at the manuscript and reports what does not hold. */
  public abstract void check(Inspection inspection);
}
