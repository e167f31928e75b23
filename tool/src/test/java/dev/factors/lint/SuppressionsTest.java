package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.source.MemoryTree;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

  private static final String PLACEHOLDER =
      "// factors-lint-disable-next-line language/placeholder -- quoted\n";
  private static final String TERM =
      "// factors-lint-disable-next-line language/preferred-term -- quoted\n";

  @Test
  void hideTheRuleOnTheNextLineAndNoOther() {
    assertThat(found(PLACEHOLDER + "TODO, a client says.\nTODO is all.\n"))
        .containsExactly(
            "2: 'client' is not a word of this paper", "3: 'TODO' is left in the text");
  }

  @Test
  void belowEachOtherHideTheirRulesOnTheSameLine() {
    assertThat(found(PLACEHOLDER + TERM + "TODO, a client says, is all that it knows.\n"))
        .isEmpty();
  }

  @Test
  void hideEveryFindingOfTheRuleOnTheLine() {
    assertThat(found(PLACEHOLDER + "TODO and TBD and FIXME, as it says.\n")).isEmpty();
  }

  @Test
  void areReportedWhereTheyHideNothing() {
    assertThat(found(PLACEHOLDER + "\nTODO stands a line further down.\n"))
        .containsExactly(
            "1: this suppression of language/placeholder hides nothing",
            "3: 'TODO' is left in the text");
  }

  @Test
  void needAReason() {
    String comment = "// factors-lint-disable-next-line language/placeholder";
    for (String end : List.of("", " --", " because it is quoted")) {
      assertThat(found(comment + end + "\nTODO is all that it says.\n"))
          .containsExactly("1: this suppression gives no reason", "2: 'TODO' is left in the text");
    }
  }

  @Test
  void needARule() {
    assertThat(
            found("// factors-lint-disable-next-line -- quoted\nIt says so, and the team acts.\n"))
        .containsExactly("1: this suppression names no rule");
  }

  @Test
  void ofARuleThatDoesNotExistAreRefusedWithTheNearestName() {
    String practice =
        "// factors-lint-disable-next-line language/placeholdr -- quoted\n"
            + "It says so and acts.\n"
            + "//  factors-lint-disable-next-line nonsense -- quoted\n"
            + "It says so again.\n";
    assertThatThrownBy(() -> Specimen.lintPractice(practice))
        .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
        .satisfies(
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
              assertThat(failure.diagnostics())
                  .extracting(
                      finding -> finding.place().column(), Diagnostic::message, Diagnostic::help)
                  .containsExactly(
                      tuple(
                          35,
                          "there is no rule 'language/placeholdr'",
                          "did you mean 'language/placeholder'?"),
                      tuple(36, "there is no rule 'nonsense'", "'factors rules' lists the rules"));
            });
  }

  @Test
  void areNoneInAListing() {
    assertThat(found("It is written so:\n\n----\n" + PLACEHOLDER + "----\n")).isEmpty();
  }

  @Test
  void ofARuleThatRestsAreNotReported() {
    MemoryTree tree =
        Specimen.tree()
            .with(
                "paper/paper.yaml",
                Specimen.tree()
                    .text("paper/paper.yaml")
                    .replace("rules: {}", "rules: {language/placeholder: off}"))
            .with(
                Specimen.FACTOR,
                Specimen.factorWith("practice", PLACEHOLDER + "It says so and acts.\n"));
    assertThat(Specimen.lint(tree, Version.of(1))).isEmpty();
  }

  @Test
  void haveTheSeverityOfTheirRule() {
    MemoryTree tree =
        Specimen.tree()
            .with(
                "paper/paper.yaml",
                Specimen.tree()
                    .text("paper/paper.yaml")
                    .replace("rules: {}", "rules: {source/suppression: info}"))
            .with(
                Specimen.FACTOR,
                Specimen.factorWith("practice", PLACEHOLDER + "It says so and acts.\n"));
    assertThat(Specimen.lint(tree, Version.of(1)))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.INFO);
  }

  /** Findings with their line in the text. */
  private static List<String> found(String practice) {
    int before =
        (int)
            Specimen.factorWith("practice", "⟦")
                .lines()
                .takeWhile(line -> !line.equals("⟦"))
                .count();
    return Specimen.lintPractice(practice).stream()
        .map(finding -> finding.place().line() - before + ": " + finding.message())
        .toList();
  }
}
