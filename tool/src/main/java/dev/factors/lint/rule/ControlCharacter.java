package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.source.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No character that changes what is seen without being seen: control characters, those that turn
 * the direction of writing (Trojan Source, CVE-2021-42574), and those without width.
 */
public final class ControlCharacter extends Rule {

  /**
   * Tabs, the carriage return of a line's end and soft hyphens are meant for text; the joiners
   * U+200C and U+200D are part of how some languages and emoji are written.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\r(?!$)|[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\t\\r\\u00AD\\u200C\\u200D]]",
          Pattern.UNIX_LINES);

  public ControlCharacter() {
    super("source/control-character", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (SourceFile file : inspection.manuscript().sources().read().values()) {
      for (int number = 1; number <= file.lines().size(); number++) {
        check(inspection, file, number);
      }
    }
  }

  /** Whether a line has only those characters of ASCII that are seen: nearly all do. */
  private static boolean isPrintable(String line) {
    int index = 0;
    while (index < line.length() && line.charAt(index) >= ' ' && line.charAt(index) < 0x7F) {
      index++;
    }
    return index == line.length();
  }

  private static void check(Inspection inspection, SourceFile file, int number) {
    String line = file.line(number);
    if (isPrintable(line)) {
      return;
    }
    Matcher unseen = UNSEEN.matcher(line);
    // A byte order mark at the beginning of a file is the matter of another rule.
    if (number == 1 && line.startsWith("\uFEFF")) {
      unseen.region(1, line.length());
    }
    if (unseen.find()) {
      int column = line.codePointCount(0, unseen.start()) + 1;
      inspection.report(
          Place.of(file.path(), number, column, column + 1),
          String.format("the character U+%04X is not seen", unseen.group().codePointAt(0)),
          "remove it");
    }
  }
}
