package dev.factors.lint.rule;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentId;
import dev.factors.review.Entry;
import dev.factors.review.Retraction;
import dev.factors.review.anchor.Lookup;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a comment quotes, or the paragraph that it names, were there to be read. Where
 * they are not in today's text, history is asked for the text that was read; where it cannot
 * answer, the finding is an info. What was withdrawn or corrected is left alone.
 */
public final class ReviewQuote extends Rule {

  public ReviewQuote() {
    super("review/quote", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    List<CommentFile> files = inspection.reviews().comments();
    Set<CommentId> settled = settled(files);
    Search search = new Search(inspection);
    for (CommentFile file : files) {
      file.entries().stream()
          .filter(Comment.class::isInstance)
          .map(Comment.class::cast)
          .filter(comment -> comment.quote() != null || comment.paragraph() != null)
          .filter(comment -> !settled.contains(comment.id()))
          .forEach(comment -> search.check(file, comment));
    }
  }

  /** The comments that their reviewer has withdrawn, or corrected by a later one. */
  private static Set<CommentId> settled(List<CommentFile> files) {
    Set<CommentId> settled = new HashSet<>();
    for (CommentFile file : files) {
      for (Entry entry : file.entries()) {
        CommentId earlier =
            entry instanceof Retraction retraction
                ? retraction.retracts()
                : entry instanceof Comment comment ? comment.replaces() : null;
        if (earlier != null && earlier.reviewer().equals(entry.id().reviewer())) {
          settled.add(earlier);
        }
      }
    }
    return settled;
  }

  /** Looks for what comments are about; makes a text once for all of them. */
  private static final class Search {

    private final Inspection inspection;
    private final ReadText read;
    private @Nullable Lookup today;

    Search(Inspection inspection) {
      this.inspection = inspection;
      this.read = new ReadText(inspection);
    }

    void check(CommentFile file, Comment comment) {
      // Asked first: where all is known, today's text need not be made.
      if (inspection.history().isKnownOnce(file, comment)) {
        return;
      }
      Lookup.Found today = today().find(comment);
      if (today.ranges().size() == 1) {
        return;
      }
      boolean isToday = isToday(file, comment);
      Optional<Lookup.Answer> history =
          isToday ? Optional.empty() : inspection.history().find(file, comment);
      if (!isToday && history.isEmpty() && today.ranges().isEmpty()) {
        report(comment, Severity.INFO, NOT_LOOKED_UP, null);
        return;
      }
      Lookup.Answer found = history.orElseGet(today::answer);
      if (found.places() == 0) {
        report(
            comment,
            Severity.ERROR,
            found.problem(),
            "quote it word by word, or leave the quote out");
      } else if (found.places() > 1) {
        report(
            comment,
            Severity.WARNING,
            "the text says this " + found.places() + " times",
            "quote more of it, or say what stands before and behind it: prefix and suffix");
      }
    }

    /** Whether today's text is certain to be the one that was read. */
    private boolean isToday(CommentFile file, Comment comment) {
      return comment.factor() != null && read.unchanged(file, comment.factor()).isPresent();
    }

    private void report(Comment comment, Severity severity, String message, @Nullable String help) {
      String key = comment.quote() == null ? "paragraph" : "quote";
      inspection.pass(
          new Diagnostic(
              "review/quote",
              severity,
              inspection.reviews().places().of(comment.place(), key),
              message,
              help));
    }

    private Lookup today() {
      Lookup known = today;
      if (known == null) {
        known = inspection.history().today(inspection.manuscript());
        today = known;
      }
      return known;
    }
  }

  private static final String NOT_LOOKED_UP =
      "today's text does not say this, and history does not show the text that was read";
}
