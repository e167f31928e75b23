package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;

/** A rule about the lines of AsciiDoc files as they are stored. */
abstract class LineRule extends FixableRule {

  LineRule(String id) {
    super(id, Severity.WARNING);
  }

  @Override
  public final void check(Inspection inspection) {
    AuthorFiles.of(inspection)
        .forEach(
            file -> {
              for (int number = 1; number <= file.lines().size(); number++) {
                check(inspection, file, number);
              }
            });
  }

  /** Looks at a line, counted from 1. */
  abstract void check(Inspection inspection, SourceFile file, int number);
}
