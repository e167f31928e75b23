package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;

/** The last line of a file ends as all others do. */
public final class FinalNewline extends FixableRule {

  public FinalNewline() {
    super("source/final-newline", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    AuthorFiles.of(inspection).forEach(file -> check(inspection, file));
  }

  private static void check(Inspection inspection, SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
      int last = file.lines().size();
      String line = file.line(last);
      Place end = Place.at(file.path(), last, line.codePointCount(0, line.length()) + 1);
      inspection.report(
          end,
          "the last line does not end",
          "end it with a line feed",
          Fix.insert(end, "\n", "end the last line"));
    }
  }
}
