package dev.factors.lint.rule;

import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.manuscript.Statement;
import java.util.Optional;

/** The sentence of a statement: what is attached below it explains and asks for nothing. */
final class StatementText {

  private StatementText() {}

  static Optional<Passage> of(Statement statement, Inspection inspection) {
    return inspection.passages(statement.item()).filter(passage -> !passage.isTitle()).findFirst();
  }
}
