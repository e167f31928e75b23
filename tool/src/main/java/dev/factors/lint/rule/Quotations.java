package dev.factors.lint.rule;

/** Words that are spoken of, and not used. */
final class Quotations {

  private static final String OPENING = "\"'“‘«";
  private static final String CLOSING = "\"'”’»";

  private Quotations() {}

  /** Whether a word stands between quotation marks by itself. */
  static boolean isQuotedAlone(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && OPENING.indexOf(text.charAt(start - 1)) >= 0
        && CLOSING.indexOf(text.charAt(end)) >= 0;
  }
}
