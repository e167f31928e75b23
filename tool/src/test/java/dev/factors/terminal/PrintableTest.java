package dev.factors.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "plain text, plain text",
    "two\\nlines\\tand a tab, two\\nlines\\tand a tab",
    "\\e[31;1mred\\e[0m, red",
    "\\e]0;title\\abell, bell",
    "\\e]8;;http://x\\e\\\\link, link",
    "\\eP1;2q~\\e\\\\sixel, sixel",
    "\\u009b2Jclear, clear",
    "\\ecreset, reset",
    "\\e(Bcharset, charset",
    "cut\\e[, cut",
    "cut\\e, cut",
    "back\\bspace\\rreturn\\0null\\u007fdelete, backspacereturnnulldelete",
    "\\u00e9\\u4e2d\\ud83d\\ude00, \\u00e9\\u4e2d\\ud83d\\ude00",
  })
  void keepsTextAndNothingThatControlsATerminal(String hostile, String expected) {
    assertThat(Printable.of(unescape(hostile))).isEqualTo(unescape(expected));
  }

  private static String unescape(String text) {
    return text.replace("\\e\\\\", "\u001b\\")
        .replace("\\e", "\u001b")
        .replace("\\a", "\u0007")
        .replace("\\b", "\b")
        .replace("\\0", "\0")
        .replace("\\r", "\r")
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\u009b", "\u009b")
        .replace("\\u007f", "\u007f");
  }
}
