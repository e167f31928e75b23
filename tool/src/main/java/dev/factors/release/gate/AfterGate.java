package dev.factors.release.gate;

import com.github.zafarkhaja.semver.Version;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.yaml.YamlNode;

/** A milestone that has to come first has been released; a pre-release of it is not enough. */
public final class AfterGate implements Gate {

  @Override
  public String id() {
    return "after";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    Version before = Version.parse(Required.text(required));
    boolean released =
        candidate.releases().versions().stream()
            .anyMatch(
                version ->
                    version.preReleaseVersion().isEmpty()
                        && version.isHigherThanOrEquivalentTo(before)
                        && version.isLowerThan(candidate.version()));
    return GateResult.of(
        id(),
        before + " released",
        candidate.releases().last().map(last -> "last release " + last).orElse("no release"),
        released,
        "release manager: factors release " + before);
  }
}
