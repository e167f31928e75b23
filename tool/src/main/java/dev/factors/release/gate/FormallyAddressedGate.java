package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.List;

/**
 * Every comment on an earlier version is formally addressed: it has a disposition with a rationale,
 * and its commenter is satisfied, or has not answered in time, or was overruled by a chair. The
 * term is that of the W3C Process.
 */
public final class FormallyAddressedGate implements Gate {

  @Override
  public String id() {
    return "formally-addressed";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    List<Row> rest =
        candidate
            .ledger()
            .notFormallyAddressed(candidate.version(), candidate.milestone().responseDays());
    return GateResult.of(
        id(),
        "all comments",
        rest.isEmpty() ? "all" : Some.count(rest.size()) + " not",
        rest.isEmpty(),
        "editors: dispose of " + Some.comments(rest) + ", and wait for their commenters");
  }
}
