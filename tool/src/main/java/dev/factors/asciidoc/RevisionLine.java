package dev.factors.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line below the authors: {@code v1.0, 2026-01-01: remark}. */
final class RevisionLine {

  private static final Pattern LINE =
      Pattern.compile("(?:[^\\d{]*(.*?),)? *(?!:)(.*?)(?: *(?!^),?: *(.*))?", Pattern.UNIX_LINES);

  /** Longer lines hold no revision that could be told apart. In characters. */
  private static final int MAX_LENGTH = 300;

  private RevisionLine() {}

  /** Sets the attributes that the line implies; false where it is no revision line. */
  static boolean read(String line, DocumentAttributes attributes) {
    if (line.length() > MAX_LENGTH) {
      return !line.startsWith(":");
    }
    Matcher match = LINE.matcher(line);
    if (!match.matches()) {
      return false;
    }
    String number = match.group(1);
    String date = match.group(2).strip();
    if (number != null) {
      attributes.setImplied("revnumber", attributes.headerSubstitutions(number.stripTrailing()));
    }
    if (!date.isEmpty()) {
      boolean isNumber = number == null && date.startsWith("v");
      attributes.setImplied(
          isNumber ? "revnumber" : "revdate",
          attributes.headerSubstitutions(isNumber ? date.substring(1) : date));
    }
    String remark = match.group(3);
    if (remark != null) {
      attributes.setImplied("revremark", attributes.headerSubstitutions(remark.stripTrailing()));
    }
    return true;
  }
}
