package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether dispositions answer comments that exist, once, with a reason, and not one's own. */
final class DispositionChecks {

  private final Places places;
  private final Findings findings;
  private final Roster roster;
  private final Set<CommentId> comments = new HashSet<>();
  private final Set<CommentId> deleted = new HashSet<>();
  private final Map<CommentId, Disposition> first = new HashMap<>();

  /** Those in force that say of which comment theirs is a duplicate. */
  private final Map<CommentId, Disposition> duplicates = new LinkedHashMap<>();

  private DispositionChecks(Roster roster, Places places, Findings findings) {
    this.roster = roster;
    this.places = places;
    this.findings = findings;
  }

  static void check(
      List<DispositionFile> files,
      List<CommentFile> commentFiles,
      Roster roster,
      Places places,
      Findings findings) {
    DispositionChecks checks = new DispositionChecks(roster, places, findings);
    commentFiles.forEach(file -> file.entries().forEach(checks::remember));
    files.forEach(file -> file.acknowledgements().forEach(checks::check));
    files.forEach(file -> file.dispositions().forEach(checks::check));
    checks.checkCircles();
  }

  private void remember(Entry entry) {
    if (entry instanceof Comment) {
      comments.add(entry.id());
    }
  }

  private void check(Acknowledgement acknowledgement) {
    if (acknowledgement.event() == Acknowledgement.Event.DELETED) {
      deleted.add(acknowledgement.comment());
      if (comments.contains(acknowledgement.comment())) {
        findings.warning(
            Findings.DISPOSITION,
            places.of(acknowledgement.place(), "event"),
            acknowledgement.comment() + " is acknowledged as deleted, and is there",
            "'event: altered' acknowledges that a comment says something else");
      }
    } else {
      checkExists(acknowledgement.comment(), acknowledgement.place(), "comment");
    }
    checkHand(acknowledgement.comment(), acknowledgement.by(), acknowledgement.place());
  }

  private void check(Disposition disposition) {
    checkExists(disposition.comment(), disposition.place(), "comment");
    checkHand(disposition.comment(), disposition.by(), disposition.place());
    checkDuplicate(disposition);
    Disposition earlier = first.putIfAbsent(disposition.comment(), disposition);
    if (earlier != null && !disposition.supersedes() && !earlier.supersedes()) {
      findings.error(
          Findings.DISPOSITION,
          disposition.place(),
          disposition.comment() + " is disposed of twice",
          "the first is at " + earlier.place() + "; a later one says 'supersedes: true'");
    }
  }

  private void checkExists(CommentId comment, Place entry, String key) {
    if (!comments.contains(comment) && !deleted.contains(comment)) {
      findings.error(
          Findings.DANGLING,
          places.of(entry, key),
          "there is no comment " + comment,
          comment.nearestOf(
              comments.stream(), "ids are written <version>/<handle>/<id>, such as 0.0.1/jdoe/1"));
    }
  }

  private void checkHand(CommentId comment, String by, Place entry) {
    Place place = places.of(entry, "by");
    if (by.equals(comment.reviewer())) {
      findings.error(
          Findings.DISPOSITION,
          place,
          "'" + by + "' disposes of a comment of '" + by + "'",
          "another editor has to do that");
    } else if (!by.isEmpty() && !roster.mayDispose(by)) {
      findings.warning(
          Findings.IDENTITY,
          place,
          "'" + by + "' is not an editor or a chair in " + Roster.FILE,
          "add the handle there with its role");
    }
  }

  private void checkDuplicate(Disposition disposition) {
    boolean duplicate = disposition.outcome() == Outcome.DUPLICATE;
    CommentId other = disposition.duplicateOf();
    if (duplicate && other == null) {
      findings.error(
          Findings.DISPOSITION,
          places.of(disposition.place(), "disposition"),
          "'duplicate' does not say of which comment",
          "add 'duplicate-of:' with the full id of the other comment");
    } else if (!duplicate && other != null) {
      findings.error(
          Findings.DISPOSITION,
          places.of(disposition.place(), "duplicate-of"),
          "'duplicate-of' goes with the disposition 'duplicate' only",
          null);
    } else if (other != null) {
      checkExists(other, disposition.place(), "duplicate-of");
      if (other.equals(disposition.comment())) {
        findings.error(
            Findings.DISPOSITION,
            places.of(disposition.place(), "duplicate-of"),
            "a comment cannot be the duplicate of itself",
            null);
      } else {
        duplicates.merge(
            disposition.comment(),
            disposition,
            (earlier, later) -> later.supersedes() ? later : earlier);
      }
    } else if (disposition.supersedes()) {
      duplicates.remove(disposition.comment());
    }
  }

  /** Of comments that are each other's duplicates none is answered. */
  private void checkCircles() {
    for (Disposition disposition : Circles.in(duplicates, Disposition::duplicateOf)) {
      findings.error(
          Findings.DISPOSITION,
          places.of(disposition.place(), "duplicate-of"),
          disposition.comment() + " is a duplicate of itself, through others",
          "answer one of them in another way");
    }
  }
}
