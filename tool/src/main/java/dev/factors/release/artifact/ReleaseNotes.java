package dev.factors.release.artifact;

import dev.factors.git.Commit;
import dev.factors.manuscript.Factor;
import dev.factors.redline.Chapter;
import dev.factors.redline.FactorChange;
import dev.factors.redline.Redline;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
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
    production
        .redline()
        .ifPresentOrElse(
            redline -> factors(notes, redline, since),
            () ->
                list(notes, "Factors", changes.added().stream().map(ReleaseNotes::line).toList()));
    statements(notes, changes, since);
    list(
        notes,
        "Comments addressed" + since,
        candidate.ledger().rows().stream()
            .filter(row -> isAddressed(row, production))
            .map(row -> "`" + row.id() + "`")
            .toList());
    people(notes, "Contributors" + since, Contributors.since(production));
    people(notes, "Reviewers", reviewers(candidate.ledger()));
    return notes.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Addressed by a commit, or accepted, since the release before. */
  private static boolean isAddressed(Row row, Production production) {
    Optional<Manifest> previous = production.candidate().previous();
    boolean accepted =
        Optional.ofNullable(row.answer())
            .filter(answer -> ACCEPTED.contains(answer.disposition().outcome()))
            .filter(
                answer -> previous.map(last -> answer.since().isAfter(last.date())).orElse(true))
            .isPresent();
    Optional<Commit> before =
        previous.flatMap(last -> production.repository().find(last.sourceCommit()));
    return accepted
        || row.addressedBy().stream()
            .flatMap(id -> production.repository().find(id).stream())
            .anyMatch(
                commit ->
                    before
                        .map(last -> !production.repository().isReachable(commit, last))
                        .orElse(true));
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

  private static void factors(StringBuilder notes, Redline redline, String since) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (Chapter chapter : redline.chapters()) {
      FactorChange factor = chapter.factor();
      if (factor != null && (!factor.kind().equals("kept") || isChanged(chapter))) {
        String kind = factor.kind().equals("kept") ? "changed" : factor.kind();
        lines.computeIfAbsent(kind, key -> new ArrayList<>()).add(line(chapter, factor));
      }
    }
    for (String kind : List.of("added", "renamed", "changed", "removed")) {
      list(notes, "Factors " + kind + since, lines.getOrDefault(kind, List.of()));
    }
  }

  private static boolean isChanged(Chapter chapter) {
    return !chapter.changes().isEmpty() || !chapter.remark().isEmpty();
  }

  private static String line(Chapter chapter, FactorChange factor) {
    List<String> facts = new ArrayList<>();
    if (!chapter.remark().isEmpty()) {
      facts.add(text(chapter.remark()));
    }
    if (chapter.wordsIn() > 0) {
      facts.add(chapter.wordsIn() + " words in");
    }
    if (chapter.wordsOut() > 0) {
      facts.add(chapter.wordsOut() + " words out");
    }
    if (facts.isEmpty()) {
      facts.add("markup only");
    }
    return text(factor.factor().title())
        + " (`"
        + factor.factor().slug()
        + "`): "
        + String.join(", ", facts);
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
