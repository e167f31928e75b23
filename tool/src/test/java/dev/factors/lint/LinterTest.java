package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.source.MemoryTree;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LinterTest {

  private static final String CONFIGURATION = "paper/paper.yaml";
  private static final String TODO =
      Specimen.factorWith("practice", "TODO: say what happens at night.\n");

  @Test
  void aRuleHasItsOwnSeverityWhereTheConfigurationDoesNotSayOtherwise() {
    assertThat(severities("rules: {}", "0.0.1")).containsExactly(Severity.ERROR);
    assertThat(severities("rules: {language/placeholder: info}", "0.0.1"))
        .containsExactly(Severity.INFO);
    assertThat(severities("rules: {language/placeholder: off}", "1.0.0")).isEmpty();
    assertThat(severities("rules: {language/placeholder: \"off\"}", "1.0.0")).isEmpty();
  }

  @Test
  void theSeverityMayDependOnTheVersion() {
    String rules = "rules: {language/placeholder: {0.0.1: warning, 0.1.0: error, 1.0.0: off}}";
    assertThat(severities(rules, "0.0.0")).isEmpty();
    assertThat(severities(rules, "0.0.1")).containsExactly(Severity.WARNING);
    assertThat(severities(rules, "0.1.0-rc.1")).containsExactly(Severity.WARNING);
    assertThat(severities(rules, "0.1.0")).containsExactly(Severity.ERROR);
    assertThat(severities(rules, "0.9.0")).containsExactly(Severity.ERROR);
    assertThat(severities(rules, "1.0.0")).isEmpty();
  }

  @Test
  void aRuleThatDoesNotExistIsAFailureWithItsPlaceAndTheNearestName() {
    Marked configuration =
        Marked.parse(
            CONFIGURATION,
            Specimen.tree()
                .text(CONFIGURATION)
                .replace("rules: {}", "rules: {⟦language/placeholdr⟧: off}"));
    MemoryTree tree = Specimen.tree().with(CONFIGURATION, configuration.text());
    assertThatThrownBy(() -> Specimen.lint(tree, Specimen.LAST))
        .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
        .satisfies(
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
              assertThat(failure.diagnostics())
                  .singleElement()
                  .returns("there is no rule 'language/placeholdr'", Diagnostic::message)
                  .returns("did you mean 'language/placeholder'?", Diagnostic::help)
                  .returns(configuration.places().get(0), Diagnostic::place);
            });
  }

  @Test
  void aSectionIsDueFromItsMilestoneOn() {
    MemoryTree tree =
        Specimen.tree()
            .with(
                Specimen.FACTOR,
                Specimen.tree()
                    .text(Specimen.FACTOR)
                    .replaceAll("(?s)\\[#early-warning-cost\\].*", ""));
    assertThat(Specimen.lint(tree, Version.of(0, 0, 1))).isEmpty();
    assertThat(Specimen.lint(tree, Version.of(0, 1, 0)))
        .extracting(Diagnostic::message)
        .containsExactly("the section 'Cost of absence' is missing");
  }

  @Test
  void findingsAreSortedByFileLineColumnAndRule() {
    List<Diagnostic> findings =
        Specimen.lint(
            Specimen.tree()
                .with(Specimen.FACTOR, TODO + "\nA client, TODO.\n")
                .with("paper/a.adoc", "")
                .with("paper/glossary.adoc", "TODO"),
            Specimen.LAST);
    assertThat(findings).isSorted().hasSizeGreaterThan(3);
  }

  private static List<Severity> severities(String rules, String target) {
    MemoryTree tree =
        Specimen.tree()
            .with(CONFIGURATION, Specimen.tree().text(CONFIGURATION).replace("rules: {}", rules))
            .with(Specimen.FACTOR, TODO);
    return Specimen.lint(tree, Version.parse(target)).stream().map(Diagnostic::severity).toList();
  }
}
