package dev.factors.terminal;

import java.util.regex.Pattern;

/** Makes text that anybody may have written safe to show. */
public final class Printable {

  /** Escape sequences of terminals: CSI, OSC and its like up to their end, and single ones. */
  private static final Pattern ESCAPE_SEQUENCE =
      Pattern.compile(
          "(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]?"
              + "|(?:\\x1B[\\]PX^_]|[\\x9D\\x90\\x98\\x9E\\x9F])[^\\x07\\x1B\\x9C]*(?:\\x07|\\x1B\\\\|\\x9C)?"
              + "|\\x1B[ -/]*[0-~]?");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private Printable() {}

  /** The text without terminal escapes and control characters; line feeds and tabs stay. */
  public static String of(String text) {
    return hasControls(text)
        ? CONTROL.matcher(ESCAPE_SEQUENCE.matcher(text).replaceAll("")).replaceAll("")
        : text;
  }

  /** Most texts have none, which is seen at once; every escape sequence begins with one. */
  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        return true;
      }
    }
    return false;
  }
}
