package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.yaml.YamlNode;
import java.time.Duration;

/**
 * Reviewers have had time: whole days between the committer dates of the source commits of the last
 * release and of this one. Today's date has no part in it, so that the answer can be checked later.
 */
public final class ReviewDaysGate implements Gate {

  @Override
  public String id() {
    return "review-days";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    int least = Required.number(required);
    String asked = least + " days since the last release";
    if (candidate.previous().isEmpty()) {
      return GateResult.fail(
          id(), asked, "no release", "release manager: release an earlier milestone first");
    }
    long days =
        Duration.between(candidate.previous().get().date(), candidate.source().committer().date())
            .toDays();
    return GateResult.of(
        id(),
        asked,
        days + (days == 1 ? " day" : " days"),
        days >= least,
        "release manager: wait, then release from a later commit");
  }
}
