package dev.factors.cli;

import dev.factors.review.Comment;
import dev.factors.review.Quote;
import dev.factors.review.Row;

/** A comment as plain text: who says what about which place. */
final class CommentText {

  private CommentText() {}

  static String of(Row row) {
    Comment comment = row.comment();
    StringBuilder text = new StringBuilder();
    text.append(row.id())
        .append(", ")
        .append(comment.type() == null ? "no type" : comment.type().label())
        .append(comment.blocking() ? ", blocking" : "")
        .append("\nby ")
        .append(row.file().name() == null ? row.id().reviewer() : row.file().name())
        .append(row.file().affiliation() == null ? "" : ", " + row.file().affiliation())
        .append("\non ")
        .append(comment.factor() == null ? "the paper as a whole" : comment.factor())
        .append(comment.section() == null ? "" : ", " + comment.section())
        .append(comment.paragraph() == null ? "" : ", paragraph " + comment.paragraph())
        .append("\n\n");
    Quote quote = comment.quote();
    if (quote != null) {
      quote.exact().lines().forEach(line -> text.append("> ").append(line).append('\n'));
      text.append('\n');
    }
    text.append(comment.text().stripTrailing()).append('\n');
    if (comment.proposedChange() != null) {
      text.append("\nProposed change:\n\n")
          .append(comment.proposedChange().stripTrailing())
          .append('\n');
    }
    return text.toString();
  }
}
