package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Lines end with a line feed alone. A file is one finding: nobody mends it line by line. */
public final class LineEnding extends FixableRule {

  public LineEnding() {
    super("source/line-ending", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    AuthorFiles.of(inspection).forEach(file -> check(inspection, file));
  }

  private static void check(Inspection inspection, SourceFile file) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (int number = 1; number <= file.lines().size(); number++) {
      String line = file.line(number);
      if (line.endsWith("\r")) {
        int column = line.codePointCount(0, line.length());
        edits.add(new Fix.Edit(Place.of(file.path(), number, column, column + 1), ""));
      }
    }
    if (!edits.isEmpty()) {
      inspection.report(
          edits.get(0).place(),
          "a carriage return ends " + (edits.size() == 1 ? "a line" : edits.size() + " lines"),
          "end lines with a line feed; .gitattributes can see to it: *.adoc text eol=lf",
          new Fix("remove the carriage returns", edits));
    }
  }
}
