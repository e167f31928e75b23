package dev.factors.terminal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Colours for a terminal, or none. */
public enum Paint {
  PLAIN,
  ANSI;

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\u200C\\u200D]]");

  /** What a piece of text is, which decides its colour. */
  public enum Tone {
    ERROR("31;1"),
    WARNING("33;1"),
    INFO("36;1"),
    GOOD("32;1"),
    STRONG("1"),
    FAINT("2"),
    PLAIN("");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  /** The text in its colour. */
  public String paint(Tone tone, String text) {
    return this == ANSI && !text.isEmpty()
        ? "\u001B[" + tone.code + "m" + text + "\u001B[0m"
        : text;
  }

  /**
   * Text from a repository, made safe to print: no terminal escapes, no character that turns the
   * direction of writing.
   */
  public static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll("\uFFFD");
  }

  /** Text of several lines from a repository, made safe to print. */
  public static String safeLines(String text) {
    return text.lines().map(line -> safe(line) + "\n").collect(Collectors.joining());
  }
}
