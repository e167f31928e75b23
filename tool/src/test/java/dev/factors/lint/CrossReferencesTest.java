package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossReferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<one-door>> and xref:one-door[the door]",
        "<<one-door-c1>>",
        "<<one-door-why,the reason>>",
        "<<#one-door>> and xref:#one-door[]",
        "<<rfc2119>>",
        "<<RFC 2119>>",
        "<<term-consumer,consumers>>",
        "<<figure-parties>>",
        "<<How to read>>",
        "<<how-to-read>>",
        "<<One Door>>",
        "[[here]]text, see <<here>>",
        "[[here,This place]]text, see <<This place>>",
        "anchor:here[] and <<here>>",
        "* [[here]]item\n\n<<here>>",
        "[#here,reftext=This place]\nText, see <<This place>>",
        "[[here]]\n====\nInside a block: <<here>>\n====",
        "====\n[#here]\nInside a block: <<here>>\n====",
        "|===\n| [[here]]cell | <<here>>\n|===",
        "`+<<nowhere>>+` and `+xref:nowhere[]+` and \\<<nowhere>> and \\xref:nowhere[]",
        "----\n<<nowhere>>\n----",
        "// <<nowhere>>",
        "pass:c[<<nowhere>>]",
      })
  void resolve(String text) {
    assertThat(messages(text)).isEmpty();
  }

  @Test
  void areReportedWhereTheyLeadNowhere() {
    assertThat(messages("See <<nowhere>>, xref:one-doors[] and <<How to write>>.\n"))
        .containsExactly(
            "nothing in the paper has the id 'nowhere'",
            "nothing in the paper has the id 'one-doors'",
            "nothing in the paper has the id 'How to write'");
    assertThat(messages("|===\n| <<nowhere>> | a\n|===\n"))
        .containsExactly("nothing in the paper has the id 'nowhere'");
  }

  @Test
  void toATitleInLowerCaseAreIds() {
    assertThat(messages("[#here,reftext=place]\nText that has a name, see <<place>>.\n"))
        .containsExactly("nothing in the paper has the id 'place'");
  }

  @Test
  void byFileAreReported() {
    assertThat(
            Specimen.lintPractice(
                "See xref:factors/one-door.adoc[], <<one-door.adoc#one-door-why,why>> and more.\n"))
        .extracting(Diagnostic::help)
        .containsExactly(
            "refer by id, as in xref:one-door[]: the paper is one document",
            "refer by id, as in xref:one-door-why[]: the paper is one document");
  }

  @Test
  void nearlyRightSayWhatWasMeant() {
    assertThat(Specimen.lintPractice("An instance fails, and the team acts: <<one-dor-why>>.\n"))
        .extracting(Diagnostic::help)
        .containsExactly("did you mean 'one-door-why'?");
  }

  private static List<String> messages(String text) {
    return Specimen.lintPractice("An instance says that it fails.\n\n" + text + "\n").stream()
        .filter(finding -> finding.rule().equals("reference/xref"))
        .map(Diagnostic::message)
        .toList();
  }
}
