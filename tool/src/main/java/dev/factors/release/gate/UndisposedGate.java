package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Comments on earlier versions have a disposition, but for as many as the milestone allows. */
public final class UndisposedGate implements Gate {

  @Override
  public String id() {
    return "undisposed";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    List<Row> undisposed = candidate.ledger().undisposed(candidate.version());
    long blocking = undisposed.stream().filter(row -> row.comment().blocking()).count();
    OptionalInt mostBlocking = Required.number(required, "blocking");
    OptionalInt most = Required.number(required, "total");
    List<String> asked = new ArrayList<>();
    mostBlocking.ifPresent(number -> asked.add("at most " + number + " blocking"));
    most.ifPresent(number -> asked.add("at most " + number + " in total"));
    return GateResult.of(
        id(),
        String.join(", ", asked),
        blocking + " blocking, " + undisposed.size() + " in total",
        blocking <= mostBlocking.orElse(Integer.MAX_VALUE)
            && undisposed.size() <= most.orElse(Integer.MAX_VALUE),
        "editors: write dispositions of " + Some.comments(undisposed));
  }
}
