package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No tabs, but in what is shown as it is written and in tables whose cells they separate. */
public final class Tab extends LineRule {

  /** Those at the end of a line are white space there, which is another rule's business. */
  private static final Pattern TABS = Pattern.compile("\\t+(?=.*[^ \\t\\r])");

  public Tab() {
    super("source/tab");
  }

  @Override
  void check(Inspection inspection, SourceFile file, int number) {
    String line = file.line(number);
    if (line.indexOf('\t') < 0 || inspection.isVerbatim(file.path(), number)) {
      return;
    }
    Matcher tabs = TABS.matcher(line);
    while (tabs.find()) {
      int column = line.codePointCount(0, tabs.start()) + 1;
      Place place = Place.of(file.path(), number, column, column + tabs.end() - tabs.start());
      inspection.report(
          place, "a tab", "use a space: every reader has tabs of another width", space(place));
    }
  }

  private static Fix space(Place place) {
    return Fix.replace(place, " ");
  }
}
