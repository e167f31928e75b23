package dev.factors.release.gate;

import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReadersText;
import dev.factors.release.Candidate;
import dev.factors.release.Gate;
import dev.factors.release.GateResult;
import dev.factors.review.Comment;
import dev.factors.review.Row;
import dev.factors.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that open comments quote are found in today's text. Only a quote that stands there
 * once, white space aside, counts as found: whether changed words are still the ones that were
 * meant is for a person to say.
 */
public final class UnresolvedAnchorsGate implements Gate {

  private static final Pattern SPACE = Pattern.compile("\\s+");

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
            .filter(row -> row.comment().quote() != null && !isFound(row.comment(), candidate))
            .toList();
    return GateResult.of(
        id(),
        "at most " + most,
        String.valueOf(lost.size()),
        lost.size() <= most,
        "editors: find the places of " + Some.comments(lost));
  }

  private static boolean isFound(Comment comment, Candidate candidate) {
    String quote = squeezed(comment.quote() == null ? "" : comment.quote().exact());
    StringBuilder text = new StringBuilder();
    if (comment.factor() == null) {
      text.append(ReadersText.of(candidate.manuscript().document().root()));
    }
    for (Factor factor : candidate.manuscript().factors()) {
      if (factor.slug().equals(comment.factor())) {
        factor.blocks().forEach(block -> text.append(ReadersText.of(block)).append(' '));
      }
    }
    String haystack = squeezed(text.toString());
    int first = haystack.indexOf(quote);
    return first >= 0 && haystack.indexOf(quote, first + 1) < 0;
  }

  private static String squeezed(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
