package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Severity;

/**
 * A rule whose findings come with a fix wherever it is certain to be right. Applying a fix twice is
 * applying it once, and a file without findings is left as it is.
 */
public abstract class FixableRule extends Rule {

  /** A rule that holds from the start. */
  protected FixableRule(String id, Severity severity) {
    super(id, severity);
  }

  /** A rule that holds from a milestone on. */
  protected FixableRule(String id, Severity severity, Version since) {
    super(id, severity, since);
  }

  @Override
  public final boolean isFixable() {
    return true;
  }
}
