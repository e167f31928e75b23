package dev.factors.lint.rule;

import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;

/** Nothing outside the paper's folder is included. */
public final class IncludeOutside extends ProblemRule {

  public IncludeOutside() {
    super(
        "source/include-outside",
        Severity.ERROR,
        Problem.Kind.INCLUDE_OUTSIDE,
        "include files below paper/ only: a release must not depend on anything else");
  }
}
