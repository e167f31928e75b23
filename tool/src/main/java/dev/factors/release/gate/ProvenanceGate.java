package dev.factors.release.gate;

import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.CommentId;
import dev.factors.review.Identity;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No comment was altered or deleted after it was submitted without an editor's acknowledgement, and
 * none that the last release has recorded has vanished from history. Whose a comment is, is not
 * asked, but said where it is less than sure.
 */
public final class ProvenanceGate implements Gate {

  private static final String REQUIRED = "every comment intact";

  @Override
  public String id() {
    return "provenance";
  }

  @Override
  public GateResult check(YamlNode required, Candidate candidate) {
    if (!candidate.isFrozenLedgerIntact()) {
      return GateResult.fail(
          id(),
          REQUIRED,
          "the record of " + candidate.releases().last().orElseThrow() + " is damaged",
          "release manager: factors verify "
              + candidate.releases().last().orElseThrow()
              + ", and put back what was released");
    }
    List<Row> broken = candidate.ledger().broken();
    Set<CommentId> vanished = candidate.ledger().vanishedSince(candidate.frozenComments());
    List<String> actual = new ArrayList<>();
    List<String> help = new ArrayList<>();
    if (!broken.isEmpty()) {
      actual.add(Some.count(broken.size()) + " altered or deleted");
      help.add("put back or acknowledge " + Some.comments(broken));
    }
    if (!vanished.isEmpty()) {
      actual.add(Some.count(vanished.size()) + " vanished");
      help.add("history was rewritten: bring back the commits that hold " + vanished);
    }
    return GateResult.of(
        id(),
        REQUIRED,
        (actual.isEmpty() ? intact(candidate.ledger()) : String.join(", ", actual))
            + uncertain(candidate.ledger()),
        actual.isEmpty(),
        "editors: " + String.join("; ", help));
  }

  private static String intact(Ledger ledger) {
    long acknowledged = ledger.rows().stream().filter(Row::acknowledged).count();
    return Some.count(ledger.rows().size())
        + (acknowledged == 0
            ? ", all intact"
            : ", of which " + acknowledged + " altered or deleted and acknowledged");
  }

  private static String uncertain(Ledger ledger) {
    Map<Identity, Long> graded =
        ledger.rows().stream()
            .map(Row::identity)
            .filter(identity -> identity.compareTo(Identity.CARRIED) >= 0)
            .collect(
                Collectors.groupingBy(identity -> identity, TreeMap::new, Collectors.counting()));
    return graded.isEmpty()
        ? ""
        : graded.entrySet().stream()
            .map(grade -> grade.getValue() + " " + grade.getKey().label())
            .collect(Collectors.joining(", ", "; ", ""));
  }
}
