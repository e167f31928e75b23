package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/** Nothing is left to be written. */
public final class Placeholder extends Rule {

  private static final Set<String> MARKS = Set.of("TODO", "TBD", "FIXME", "XXX");

  /** Not within a file's name, or in a compound such as a TODO-list. */
  private static final Pattern MARK =
      Pattern.compile("(?<![\\w./-])(?:" + String.join("|", MARKS) + ")(?!\\w|[./-]\\w)");

  public Placeholder() {
    super("language/placeholder", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    inspection.passagesWith(MARKS::contains).stream()
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
