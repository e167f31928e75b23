package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the entries of comment files say of each other. */
final class EntryChecks {

  private final Findings findings;
  private final Map<CommentId, Entry> known = new HashMap<>();

  private EntryChecks(Findings findings) {
    this.findings = findings;
  }

  static void check(List<CommentFile> files, Roster roster, Findings findings) {
    EntryChecks checks = new EntryChecks(findings);
    for (CommentFile file : files) {
      checks.checkName(file, roster);
      file.entries().forEach(checks::checkId);
    }
    files.forEach(file -> file.entries().forEach(checks::checkReference));
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
          entry.place(),
          "the id '" + entry.id().local() + "' is there twice",
          "the first is at " + first.place() + "; ids are unique in a reviewer's folder");
    }
    if (!CommentId.isSlug(entry.id().local())) {
      findings.error(
          Findings.IDENTITY,
          entry.place(),
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
      checkCircle(comment);
    }
  }

  private void checkTarget(Entry entry, String key, CommentId target) {
    if (!target.reviewer().equals(entry.id().reviewer())) {
      findings.error(
          Findings.IDENTITY,
          entry.place(),
          "'" + key + "' names " + target + ", a comment of somebody else",
          "only the commenter can do that");
    } else if (!(known.get(target) instanceof Comment)) {
      findings.error(
          Findings.DANGLING,
          entry.place(),
          "'" + key + "' names " + target + ", and there is no such comment",
          "the id is that of an earlier comment of the same reviewer");
    }
  }

  private void checkCircle(Comment comment) {
    Set<CommentId> seen = new HashSet<>();
    Entry next = comment;
    while (next instanceof Comment current && current.replaces() != null) {
      if (!seen.add(current.id())) {
        findings.error(
            Findings.DANGLING,
            comment.place(),
            "the comment replaces itself, directly or through others",
            "the earlier comment must not replace the later one");
        return;
      }
      next = known.get(current.replaces());
    }
  }
}
