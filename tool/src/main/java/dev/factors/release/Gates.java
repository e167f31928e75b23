package dev.factors.release;

import dev.factors.paper.Milestone;
import dev.factors.release.gate.AfterGate;
import dev.factors.release.gate.FactorStatusGate;
import dev.factors.release.gate.FormallyAddressedGate;
import dev.factors.release.gate.LintGate;
import dev.factors.release.gate.OpenBlockingGate;
import dev.factors.release.gate.ProvenanceGate;
import dev.factors.release.gate.QuorumGate;
import dev.factors.release.gate.ReviewDaysGate;
import dev.factors.release.gate.UndisposedGate;
import dev.factors.release.gate.UnresolvedAnchorsGate;
import dev.factors.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every gate there is, and what a candidate makes of them. */
public final class Gates {

  private static final List<Gate> ALL =
      List.of(
          new LintGate(),
          new ProvenanceGate(),
          new FactorStatusGate(),
          new UndisposedGate(),
          new FormallyAddressedGate(),
          new OpenBlockingGate(),
          new UnresolvedAnchorsGate(),
          new QuorumGate(),
          new ReviewDaysGate(),
          new AfterGate());

  private Gates() {}

  /** The results of a milestone's gates, in the order of {@code paper.yaml}. */
  public static List<GateResult> check(Milestone milestone, Candidate candidate) {
    List<GateResult> results = new ArrayList<>();
    for (Map.Entry<String, YamlNode> required : milestone.gates().entrySet()) {
      ALL.stream()
          .filter(gate -> gate.id().equals(required.getKey()))
          .map(gate -> gate.check(required.getValue(), candidate))
          .forEach(results::add);
    }
    return results;
  }

  /** Whether all have passed. */
  public static boolean passed(List<GateResult> results) {
    return results.stream().allMatch(GateResult::passed);
  }
}
