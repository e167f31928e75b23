package dev.factors.lint.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of prose: letters, with what joins them taken for an end; no parts of names of files. */
final class Tokens {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@])(?<![\\p{L}\\p{N}_][.'’])\\p{L}+(?![\\p{L}\\p{N}_]|[.@][\\p{L}\\p{N}_])");

  private Tokens() {}

  static Matcher in(String text) {
    return WORD.matcher(text);
  }
}
