package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.List;

/** Not more blocking comments are open than the milestone allows. */
public final class OpenBlockingGate implements Gate {

  @Override
  public String id() {
    return "open-blocking";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    int most = Required.number(required);
    List<Row> open =
        candidate.ledger().openBlocking(candidate.version(), candidate.milestone().responseDays());
    return GateResult.of(
        id(),
        "at most " + most,
        String.valueOf(open.size()),
        open.size() <= most,
        "editors: settle " + Some.comments(open) + " with their commenters");
  }
}
