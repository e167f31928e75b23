package dev.factors.review.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalisedTextTest {

  @Test
  void is_the_same_however_it_was_written() {
    assertSame("a  b", "a\u00A0\tb");
    assertSame("imple-\nmentation", "implementation");
    assertSame("old -- new", "old\u2009\u2014\u2009new");
    assertSame("old--new", "old\u2014new");
    assertSame("well-known", "well\u2010known");
    assertSame("\"`it's`\"", "\u201Cit\u2019s\u201D");
    assertSame("*bold* and `code`", "bold and code");
    assertSame("re\u00ADquest", "request");
    assertSame("\uFB01nd", "find");
    assertSame("e\u0301t\u00E9", "\u00E9te\u0301");
    assertSame("wait...", "wait\u2026");
  }

  @ParameterizedTest
  @CsvSource({"MUST, must", "a b, ab", "1.5, 15"})
  void keeps_what_makes_a_difference(String one, String other) {
    assertThat(NormalisedText.needle(one)).isNotEqualTo(NormalisedText.needle(other));
  }

  @Test
  void knows_where_each_character_comes_from() {
    NormalisedText text = NormalisedText.of("a  *b*\u2026 c");
    assertThat(text.text()).isEqualTo("a b... c");
    assertThat(text.origin(2)).isEqualTo(4);
    assertThat(text.origin(5)).isEqualTo(6);
    assertThat(text.index(4)).isEqualTo(2);
    assertThat(text.origin(8)).isEqualTo(9);
  }

  private static void assertSame(String one, String other) {
    assertThat(NormalisedText.needle(one)).isEqualTo(NormalisedText.needle(other));
  }
}
