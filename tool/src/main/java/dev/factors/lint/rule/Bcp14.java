package dev.factors.lint.rule;

import java.util.regex.Pattern;

/** The keywords of BCP 14 (RFC 2119 and RFC 8174), which count in capitals only. */
final class Bcp14 {

  /** Two words before one: {@code MUST NOT} is one keyword. */
  static final Pattern KEYWORD =
      Pattern.compile(
          "\\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED"
              + "|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\\b");

  private Bcp14() {}
}
