package dev.factors.release.gate;

import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FactorStatus;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.yaml.YamlNode;
import java.util.List;

/** Every factor has come at least as far as the milestone asks for. */
public final class FactorStatusGate implements Gate {

  @Override
  public String id() {
    return "factor-status";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    FactorStatus least = FactorStatus.ofLabel(Required.text(required)).orElseThrow();
    List<Factor> factors = candidate.manuscript().factors();
    List<String> behind =
        factors.stream()
            .filter(factor -> factor.status().map(s -> s.compareTo(least) < 0).orElse(true))
            .map(Factor::slug)
            .toList();
    return GateResult.of(
        id(),
        "every factor at least " + least.label(),
        (factors.size() - behind.size()) + " of " + factors.size(),
        behind.isEmpty() && !factors.isEmpty(),
        factors.isEmpty()
            ? "authors: factors new TITLE"
            : "editors: set :factor-status: " + least.label() + " in " + Some.of(behind));
  }
}
