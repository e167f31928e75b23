package dev.factors.lint.rule;

import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Severity;

/** A delimited block is closed by a line like the one that opened it. */
public final class UnclosedBlock extends ProblemRule {

  public UnclosedBlock() {
    super(
        "source/unclosed-block",
        Severity.ERROR,
        Problem.Kind.UNCLOSED_BLOCK,
        "close it with the same delimiter, as long as the one that opened it");
  }
}
