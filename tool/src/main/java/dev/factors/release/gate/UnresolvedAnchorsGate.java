package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Anchor;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.List;

/**
 * What open comments are about is found in today's text: neither nowhere nor at one of several
 * places.
 */
public final class UnresolvedAnchorsGate implements Gate {

  @Override
  public String id() {
    return "unresolved-anchors";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    int most = Required.number(required);
    List<Row> lost =
        candidate
            .ledger()
            .notFormallyAddressed(candidate.version(), candidate.milestone().responseDays())
            .stream()
            .filter(row -> isUnresolved(row, candidate))
            .toList();
    return GateResult.of(
        id(),
        "at most " + most,
        String.valueOf(lost.size()),
        lost.size() <= most,
        "editors: find the places of " + Some.comments(lost));
  }

  private static boolean isUnresolved(Row row, Candidate candidate) {
    return candidate
        .anchoring()
        .anchor(row.comment(), row.file())
        .filter(Anchor::isUnresolved)
        .isPresent();
  }
}
