package dev.factors.release.gate;

import dev.factors.diagnostic.Severity;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.yaml.YamlNode;

/** Nothing that the linter finds weighs as much as the threshold. */
public final class LintGate implements Gate {

  @Override
  public String id() {
    return "lint";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    String label = Required.text(required);
    Severity threshold = Severity.ofLabel(label).orElse(Severity.ERROR);
    long findings =
        candidate.linter().lint(candidate.version()).stream()
            .filter(finding -> finding.severity().reaches(threshold))
            .count();
    return GateResult.of(
        id(),
        "nothing at " + label + (threshold == Severity.ERROR ? "" : " or above"),
        findings == 0 ? "nothing" : findings + (findings == 1 ? " finding" : " findings"),
        findings == 0,
        "authors: factors lint --milestone " + candidate.version() + " --fail-on " + label);
  }
}
