package dev.factors.release.artifact;

import dev.factors.manuscript.Factor;
import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Changes;
import dev.factors.release.Contributors;
import dev.factors.release.Manifest;
import dev.factors.release.Production;
import dev.factors.review.Ledger;
import dev.factors.review.Member;
import dev.factors.review.Outcome;
import dev.factors.review.Row;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is new, who wrote it and who reviewed it, in Markdown: from history and manifests alone. */
public final class ReleaseNotes implements Artifact {

  private static final Set<Outcome> ACCEPTED =
      EnumSet.of(Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PRINCIPLE);
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&]");

  @Override
  public String name(Candidate candidate) {
    return "release-notes.md";
  }

  @Override
  public byte[] render(Production production) {
    Candidate candidate = production.candidate();
    Changes changes = Changes.of(candidate);
    StringBuilder notes = new StringBuilder();
    notes.append("# " + text(candidate.paper().title()) + " " + candidate.version() + "\n\n");
    notes.append(text(candidate.milestone().name()) + ", " + candidate.date() + ".");
    if (candidate.milestone().notice() != null) {
      notes.append(" " + text(candidate.milestone().notice()));
    }
    notes.append("\n");
    String since =
        candidate.previous().map(Manifest::version).map(last -> " since " + last).orElse("");
    factors(notes, changes, since);
    statements(notes, changes, since);
    list(
        notes,
        "Comments addressed" + since,
        candidate.ledger().rows().stream()
            .filter(row -> !row.addressedBy().isEmpty() || isAccepted(row))
            .map(row -> "`" + row.id() + "`")
            .toList());
    people(notes, "Contributors" + since, Contributors.since(production));
    people(notes, "Reviewers", reviewers(candidate.ledger()));
    return notes.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isAccepted(Row row) {
    return row.answer() != null && ACCEPTED.contains(row.answer().disposition().outcome());
  }

  /** Handles of those whose comments the history holds, and names where the roster has them. */
  private static SortedSet<String> reviewers(Ledger ledger) {
    SortedSet<String> reviewers = new TreeSet<>();
    for (Row row : ledger.rows()) {
      String handle = row.id().reviewer();
      reviewers.add(ledger.roster().member(handle).map(Member::name).orElse(handle));
    }
    return reviewers;
  }

  private static void factors(StringBuilder notes, Changes changes, String since) {
    list(notes, "Factors added" + since, changes.added().stream().map(ReleaseNotes::line).toList());
    list(
        notes,
        "Factors changed" + since,
        changes.changed().stream().map(ReleaseNotes::line).toList());
    list(
        notes,
        "Factors removed" + since,
        changes.removed().stream()
            .map(factor -> text(factor.title()) + " (`" + factor.id() + "`)")
            .toList());
  }

  private static void statements(StringBuilder notes, Changes changes, String since) {
    list(notes, "Conformance statements added" + since, lines(changes.addedStatements()));
    list(notes, "Conformance statements changed" + since, lines(changes.changedStatements()));
    list(notes, "Conformance statements withdrawn" + since, lines(changes.withdrawnStatements()));
  }

  private static void people(StringBuilder notes, String heading, SortedSet<String> names) {
    list(notes, heading, names.stream().map(ReleaseNotes::text).toList());
  }

  private static void list(StringBuilder notes, String heading, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    notes.append("\n## " + heading + "\n\n");
    items.forEach(item -> notes.append("- " + item + "\n"));
  }

  private static List<String> lines(Map<String, String> statements) {
    return statements.entrySet().stream()
        .map(statement -> "`" + statement.getKey() + "`: " + text(statement.getValue()))
        .toList();
  }

  private static String line(Factor factor) {
    return text(factor.title())
        + " (`"
        + factor.slug()
        + "`): "
        + factor.status().map(status -> status.label()).orElse("no status")
        + ", "
        + factor.words()
        + " words";
  }

  /** Text that Markdown shows as it is. */
  private static String text(String raw) {
    return MARKUP
        .matcher(raw.replaceAll("[\\p{Cc}\\p{Cf}]", " "))
        .replaceAll(match -> "\\\\" + (match.group().equals("\\") ? "\\\\" : match.group()));
  }
}
