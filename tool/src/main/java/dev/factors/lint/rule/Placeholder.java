package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.regex.Pattern;

/** Nothing is left to be written. */
public final class Placeholder extends Rule {

  private static final Pattern MARK = Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX)\\b");

  public Placeholder() {
    super("language/placeholder", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    inspection
        .passages()
        .flatMap(passage -> passage.lines().stream())
        .flatMap(line -> line.find(MARK))
        .forEach(
            mark ->
                inspection.report(
                    mark.place(),
                    "'" + mark.text() + "' is left in the text",
                    "write what is missing"));
  }
}
