package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineFingerprintsTest {

  private static final String FILE = "paper/factors/early-warning.adoc";

  @Test
  void areTheSameWhereverTheLineMovesTo() {
    assertThat(of(Map.of(3, "A client."), at("a/b", 3)))
        .isEqualTo(of(Map.of(9, "A client."), at("a/b", 9)))
        .singleElement()
        .asString()
        .matches("[0-9a-f]{16}:1");
  }

  @Test
  void doNotDependOnWhiteSpaceOrTheFormOfUnicode() {
    assertThat(of(Map.of(3, "Un  caf\u00E9\r"), at("a/b", 3)))
        .isEqualTo(of(Map.of(3, "\tUn cafe\u0301"), at("a/b", 3)));
  }

  @Test
  void differByRuleAndByText() {
    assertThat(of(Map.of(3, "A client.", 4, "A user."), at("a/b", 3), at("a/c", 3), at("a/b", 4)))
        .doesNotHaveDuplicates();
  }

  @Test
  void countFindingsThatAreOtherwiseTheSame() {
    assertThat(of(Map.of(3, "A client.", 4, "A client."), at("a/b", 3), at("a/b", 3), at("a/b", 4)))
        .extracting(fingerprint -> fingerprint.replaceAll(".*:", ""))
        .containsExactly("1", "2", "3");
  }

  @Test
  void ofAFileAsAWholeDoNotDependOnItsFirstLine() {
    Diagnostic whole = new Diagnostic("a/b", Severity.ERROR, Place.ofFile(FILE), "it is", null);
    assertThat(of(Map.of(1, "= One"), whole)).isEqualTo(of(Map.of(1, "= Other"), whole));
  }

  private static List<String> of(Map<Integer, String> lines, Diagnostic... diagnostics) {
    LineFingerprints fingerprints =
        new LineFingerprints((file, number) -> lines.getOrDefault(number, ""));
    return List.of(diagnostics).stream().map(fingerprints::next).toList();
  }

  private static Diagnostic at(String rule, int line) {
    return new Diagnostic(rule, Severity.ERROR, Place.of(FILE, line, 1, 2), "it is", null);
  }
}
