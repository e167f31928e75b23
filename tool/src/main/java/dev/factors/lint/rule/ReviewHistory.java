package dev.factors.lint.rule;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.review.Acknowledgement;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentId;
import dev.factors.review.Disposition;
import dev.factors.review.DispositionFile;
import dev.factors.review.Entry;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.review.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits that review files name are there, and what editors acknowledge has happened. History is
 * asked only where there is something to ask; the commit that was read only as long as the version
 * is not released, for later it says nothing that the release does not.
 */
public final class ReviewHistory extends Rule {

  private static final String ID = "review/history";

  public ReviewHistory() {
    super(ID, Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    ReadText read = new ReadText(inspection);
    for (CommentFile file : inspection.reviews().comments()) {
      if (file.commit() != null && read.release(file).isEmpty()) {
        checkCommit(
            inspection, inspection.reviews().places().ofHead(file.path(), "commit"), file.commit());
      }
    }
    for (DispositionFile file : inspection.reviews().dispositions()) {
      for (Disposition disposition : file.dispositions()) {
        if (disposition.commit() != null) {
          checkCommit(
              inspection, place(inspection, disposition.place(), "commit"), disposition.commit());
        }
      }
    }
    List<Acknowledgement> acknowledgements =
        inspection.reviews().dispositions().stream()
            .flatMap(file -> file.acknowledgements().stream())
            .toList();
    if (!acknowledgements.isEmpty()) {
      checkAcknowledgements(inspection, acknowledgements);
    }
  }

  private static void checkCommit(Inspection inspection, Place place, String commit) {
    if (inspection.history().lacks(commit)) {
      report(
          inspection,
          Severity.ERROR,
          place,
          "the repository has no commit " + commit,
          "give the id of a commit that others can fetch: 'git rev-parse HEAD' prints it");
    }
  }

  private static void checkAcknowledgements(
      Inspection inspection, List<Acknowledgement> acknowledgements) {
    Optional<Ledger> ledger = inspection.history().ledger();
    if (ledger.isEmpty()) {
      report(
          inspection,
          Severity.INFO,
          acknowledgements.get(0).place(),
          "history cannot be asked whether what is acknowledged here has happened",
          null);
      return;
    }
    Map<CommentId, Row> rows = new HashMap<>();
    ledger.get().rows().forEach(row -> rows.put(row.id(), row));
    Map<CommentId, Entry> entries = new HashMap<>();
    inspection.reviews().comments().stream()
        .flatMap(file -> file.entries().stream())
        .forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    for (Acknowledgement acknowledgement : acknowledgements) {
      CommentId id = acknowledgement.comment();
      check(inspection, acknowledgement, rows.get(id), entries.get(id));
    }
  }

  /**
   * Compares an acknowledgement with what happened.
   *
   * @param row what history knows of the comment, or null
   * @param entry as it is to be committed, or null where it is gone
   */
  private static void check(
      Inspection inspection,
      Acknowledgement acknowledgement,
      @Nullable Row row,
      @Nullable Entry entry) {
    Place event = place(inspection, acknowledgement.place(), "event");
    CommentId id = acknowledgement.comment();
    boolean altered = acknowledgement.event() == Acknowledgement.Event.ALTERED;
    if (row == null && entry == null && !altered) {
      report(
          inspection,
          Severity.ERROR,
          place(inspection, acknowledgement.place(), "comment"),
          "there never was a comment " + id,
          "'factors comments list --state altered,deleted' lists what there is to acknowledge");
    } else if (altered
        && entry instanceof Comment
        && (row == null
            || (row.state() == State.SUBMITTED
                && row.comment().content().equals(entry.content())))) {
      report(
          inspection,
          Severity.WARNING,
          event,
          id + " is acknowledged as altered, and says what it always said",
          null);
    } else if (altered && row != null && entry == null) {
      report(
          inspection,
          Severity.WARNING,
          event,
          id + " is acknowledged as altered, and is gone",
          "'event: deleted' acknowledges that");
    }
  }

  private static Place place(Inspection inspection, Place entry, String key) {
    return inspection.reviews().places().of(entry, key);
  }

  private static void report(
      Inspection inspection,
      Severity severity,
      Place place,
      String message,
      @Nullable String help) {
    inspection.pass(new Diagnostic(ID, severity, place, message, help));
  }
}
