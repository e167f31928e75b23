package dev.factors.release.gate;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.History;
import dev.factors.lint.Links;
import dev.factors.lint.Linter;
import dev.factors.lint.Outside;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.CommentFile;
import dev.factors.review.Ledger;
import dev.factors.review.anchor.Lookup;
import dev.factors.yaml.YamlNode;
import java.util.Optional;

/** Nothing that the linter finds weighs as much as the threshold. */
public final class LintGate implements Gate {

  /**
   * What the source commit reaches. Of other commits each clone knows different ones: whether they
   * are there is not asked.
   */
  private record Reached(Candidate candidate) implements History {

    @Override
    public Optional<Lookup> textRead(CommentFile file) {
      return candidate.anchoring().lookup(file);
    }

    @Override
    public boolean lacks(String commit) {
      return false;
    }

    @Override
    public Optional<Ledger> ledger() {
      return Optional.of(candidate.ledger());
    }
  }

  @Override
  public String id() {
    return "lint";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    String label = Required.text(required);
    Severity threshold = Severity.ofLabel(label).orElse(Severity.ERROR);
    Outside outside = new Outside(Links.OFFLINE, new Reached(candidate));
    long findings =
        Linter.lint(candidate.manuscript(), candidate.version(), outside).stream()
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
