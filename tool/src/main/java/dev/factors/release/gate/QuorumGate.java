package dev.factors.release.gate;

import com.github.zafarkhaja.semver.Version;
import dev.factors.paper.Milestone;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Ledger;
import dev.factors.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Enough rostered reviewers, of enough organizations, have commented or taken a position on what
 * was released since the milestone before.
 */
public final class QuorumGate implements Gate {

  @Override
  public String id() {
    return "quorum";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    Version from =
        candidate.paper().milestones().stream()
            .map(Milestone::version)
            .filter(version -> version.isLowerThan(candidate.milestone().version()))
            .reduce((lower, higher) -> higher)
            .orElse(Version.of(0));
    Ledger.Quorum there = candidate.ledger().quorum(from, candidate.version());
    OptionalInt reviewers = Required.number(required, "reviewers");
    OptionalInt organizations = Required.number(required, "organizations");
    List<String> asked = new ArrayList<>();
    reviewers.ifPresent(number -> asked.add(number + " reviewers"));
    organizations.ifPresent(number -> asked.add(number + " organizations"));
    return GateResult.of(
        id(),
        String.join(" of ", asked),
        there.reviewers() + " of " + there.organizations(),
        there.reviewers() >= reviewers.orElse(0)
            && there.organizations() >= organizations.orElse(0),
        "release manager: invite reviewers, and see that they are on reviews/roster.yaml");
  }
}
