package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void mayHaveSeveralLinesAndBlocks() {
    assertThat(
            messages(
                """
                Statements for a capability:

                [.conformance]
                [[early-warning-c1]]C1:: A failure
                that is known MUST NOT be hidden
                from anybody.
                +
                It is known when the platform has seen it.
                [[early-warning-c2]]C2::
                A consumer MAY ask, in code `MUST`.
                """))
        .isEmpty();
  }

  @Test
  void haveOneKeyword() {
    assertThat(
            messages(
                """
                [.conformance]
                [[early-warning-c1]]C1:: A failure must be shown, as `MUST` says.
                [[early-warning-c2]]C2:: A failure SHALL be shown
                and SHOULD be explained, and MAY be predicted.
                """))
        .containsExactly(
            "the conformance statement has no keyword of BCP 14",
            "the conformance statement has 3 keywords of BCP 14");
  }

  @Test
  void reportAGapOnce() {
    assertThat(
            messages(
                """
                [.conformance]
                [[early-warning-c1]]C1:: It MUST hold.
                [[early-warning-c3]]C3:: It MUST hold.
                [[early-warning-c4]]C4:: It MUST hold.
                """))
        .containsExactly("the conformance statement has the number 3, not 2");
  }

  @Test
  void haveWellFormedIdsAndLabels() {
    assertThat(
            messages(
                """
                [.conformance]
                [[early-warning-c01]]C1:: It MUST hold.
                [[one-door-c2]]C2:: It MUST hold.
                [[early-warning-c3]]C4:: It MUST hold.
                """))
        .contains(
            "the conformance statement's id is 'early-warning-c01', not 'early-warning-c1'",
            "the conformance statement's id is 'one-door-c2', not 'early-warning-c2'",
            "the conformance statement is labelled 'C4', not C3");
  }

  @Test
  void areCountedWhereThereAreNone() {
    assertThat(messages("Nothing can be tested.\n"))
        .containsExactly("the factor has 0 conformance statements, not 2 to 3");
  }

  private static List<String> messages(String conformance) {
    return Specimen.lint(Specimen.FACTOR, Specimen.factorWith("conformance", conformance)).stream()
        .map(Diagnostic::message)
        .toList();
  }
}
