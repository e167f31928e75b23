package dev.factors.lint.rule;

import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;

/** Section titles go down one level at a time. */
public final class HeadingLevel extends ProblemRule {

  public HeadingLevel() {
    super(
        "structure/heading-level",
        Severity.ERROR,
        Problem.Kind.LEVEL_SKIPPED,
        "use one equals sign more than the section that holds it");
  }
}
