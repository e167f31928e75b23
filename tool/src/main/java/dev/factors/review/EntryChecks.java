package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the entries of comment files say of each other. */
final class EntryChecks {

  private final Places places;
  private final Findings findings;
  private final Map<CommentId, Entry> known = new LinkedHashMap<>();

  private EntryChecks(Places places, Findings findings) {
    this.places = places;
    this.findings = findings;
  }

  static void check(List<CommentFile> files, Roster roster, Places places, Findings findings) {
    EntryChecks checks = new EntryChecks(places, findings);
    for (CommentFile file : files) {
      checks.checkName(file, roster);
      file.entries().forEach(checks::checkId);
    }
    files.forEach(file -> file.entries().forEach(checks::checkReference));
    checks.checkCircles();
  }

  private void checkName(CommentFile file, Roster roster) {
    boolean rostered =
        roster.member(file.reviewer()).filter(member -> member.name() != null).isPresent();
    boolean role = roster.mayDispose(file.reviewer());
    if (file.name() == null && !rostered && !role) {
      findings.warning(
          Findings.IDENTITY,
          Place.ofFile(file.path()),
          "nothing says who '" + file.reviewer() + "' is",
          "add 'name:', or the handle to " + Roster.FILE);
    }
  }

  private void checkId(Entry entry) {
    Entry first = known.putIfAbsent(entry.id(), entry);
    if (first != null) {
      findings.error(
          Findings.IDENTITY,
          places.of(entry.place(), "id"),
          "the id '" + entry.id().local() + "' is there twice",
          "the first is at " + first.place() + "; ids are unique in a reviewer's folder");
    }
    if (!CommentId.isSlug(entry.id().local())) {
      findings.error(
          Findings.IDENTITY,
          places.of(entry.place(), "id"),
          "the id '" + entry.id().local() + "' cannot be written in a reference",
          "use a whole number, or lower-case letters, digits and hyphens");
    }
  }

  private void checkReference(Entry entry) {
    if (entry instanceof Retraction retraction) {
      checkTarget(entry, "retracts", retraction.retracts());
    } else if (entry instanceof Reply reply) {
      checkTarget(entry, "responds-to", reply.respondsTo());
    } else if (entry instanceof Comment comment && comment.replaces() != null) {
      checkTarget(entry, "replaces", comment.replaces());
    }
  }

  private void checkTarget(Entry entry, String key, CommentId target) {
    if (!target.reviewer().equals(entry.id().reviewer())) {
      findings.error(
          Findings.IDENTITY,
          places.of(entry.place(), key),
          "'" + key + "' names " + target + ", a comment of somebody else",
          "only the commenter can do that");
    } else if (!(known.get(target) instanceof Comment)) {
      findings.error(
          Findings.DANGLING,
          places.of(entry.place(), key),
          "'" + key + "' names " + target + ", and there is no such comment",
          nearest(target));
    }
  }

  /** The comment of the same reviewer that was meant, perhaps. */
  private String nearest(CommentId target) {
    return target.nearestOf(
        known.values().stream()
            .filter(Comment.class::isInstance)
            .map(Entry::id)
            .filter(id -> id.reviewer().equals(target.reviewer())),
        "the id is that of an earlier comment of the same reviewer");
  }

  private void checkCircles() {
    for (Entry entry : Circles.in(known, EntryChecks::replaced)) {
      findings.error(
          Findings.DANGLING,
          places.of(entry.place(), "replaces"),
          "the comment replaces itself, directly or through others",
          "the earlier comment must not replace the later one");
    }
  }

  private static @Nullable CommentId replaced(Entry entry) {
    return entry instanceof Comment comment ? comment.replaces() : null;
  }
}
