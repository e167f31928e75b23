package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.SarifSchema;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Rules;
import dev.factors.source.Resource;
import dev.factors.terminal.Paint;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SARIF of the tool as it is, with all its rules. */
class LintSarifTest {

  @Test
  void isValidAndHoldsEveryRule() throws IOException {
    String rule = Rules.ids().get(Rules.ids().size() - 1);
    String sarif =
        report(
            new Diagnostic(
                rule, Severity.ERROR, Place.ofFile("paper/factors/a.adoc"), "it is", null));
    SarifSchema.requireValid(sarif);
    JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
    assertThat(run.at("/tool/driver/rules"))
        .extracting(described -> described.get("id").textValue())
        .isEqualTo(Rules.ids());
    int index = run.at("/results/0/ruleIndex").intValue();
    assertThat(run.at("/tool/driver/rules").get(index).get("id").textValue()).isEqualTo(rule);
  }

  @Test
  void describesRulesInNoMoreThanCodeScanningTakes() throws IOException {
    for (JsonNode rule : new ObjectMapper().readTree(report()).at("/runs/0/tool/driver/rules")) {
      assertThat(rule.at("/fullDescription/text").textValue()).hasSizeLessThanOrEqualTo(1024);
      assertThat(rule.at("/help/markdown").textValue())
          .contains("## Why", "## Bad", "## Good", "```asciidoc\n")
          .doesNotContain("⟦");
    }
  }

  private static String report(Diagnostic... diagnostics) throws IOException {
    return new LintReport(List.of(diagnostics), 1, Resource.sources(), 1)
        .text(LintFormat.SARIF, Paint.PLAIN, 100);
  }
}
