package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;

/**
 * No white space at the ends of lines. Asciidoctor takes it off every line that it reads, those of
 * listings as well, so that it never means anything.
 */
public final class TrailingSpace extends LineRule {

  public TrailingSpace() {
    super("source/trailing-space");
  }

  @Override
  void check(Inspection inspection, SourceFile file, int number) {
    String line = file.line(number);
    int end = line.endsWith("\r") ? line.length() - 1 : line.length();
    int start = end;
    while (start > 0 && (line.charAt(start - 1) == ' ' || line.charAt(start - 1) == '\t')) {
      start--;
    }
    if (start < end) {
      int column = line.codePointCount(0, start) + 1;
      Place place = Place.of(file.path(), number, column, column + end - start);
      inspection.report(
          place, "white space at the end of the line", "remove it", Fix.remove(place));
    }
  }
}
