package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether dispositions answer comments that exist, once, with a reason, and not one's own. */
final class DispositionChecks {

  private final Findings findings;
  private final Roster roster;
  private final Set<CommentId> comments = new HashSet<>();
  private final Set<CommentId> deleted = new HashSet<>();
  private final Map<CommentId, Disposition> first = new HashMap<>();

  private DispositionChecks(Roster roster, Findings findings) {
    this.roster = roster;
    this.findings = findings;
  }

  static void check(
      List<DispositionFile> files,
      List<CommentFile> commentFiles,
      Roster roster,
      Findings findings) {
    DispositionChecks checks = new DispositionChecks(roster, findings);
    commentFiles.forEach(file -> file.entries().forEach(checks::remember));
    files.forEach(file -> file.acknowledgements().forEach(checks::check));
    files.forEach(file -> file.dispositions().forEach(checks::check));
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
            acknowledgement.place(),
            acknowledgement.comment() + " is acknowledged as deleted, and is there",
            "'event: altered' acknowledges that a comment says something else");
      }
    } else {
      checkExists(acknowledgement.comment(), acknowledgement.place());
    }
    checkHand(acknowledgement.comment(), acknowledgement.by(), acknowledgement.place());
  }

  private void check(Disposition disposition) {
    checkExists(disposition.comment(), disposition.place());
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

  private void checkExists(CommentId comment, Place place) {
    if (!comments.contains(comment) && !deleted.contains(comment)) {
      findings.error(
          Findings.DANGLING,
          place,
          "there is no comment " + comment,
          "ids are written <version>/<handle>/<id>, such as 0.0.1/jdoe/1");
    }
  }

  private void checkHand(CommentId comment, String by, Place place) {
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
          disposition.place(),
          "'duplicate' does not say of which comment",
          "add 'duplicate-of:' with the full id of the other comment");
    } else if (!duplicate && other != null) {
      findings.error(
          Findings.DISPOSITION,
          disposition.place(),
          "'duplicate-of' goes with the disposition 'duplicate' only",
          null);
    } else if (other != null) {
      checkExists(other, disposition.place());
      if (other.equals(disposition.comment())) {
        findings.error(
            Findings.DISPOSITION,
            disposition.place(),
            "a comment cannot be the duplicate of itself",
            null);
      }
    }
  }
}
