package dev.factors.review.report;

import dev.factors.review.Anchor;
import dev.factors.review.Answer;
import dev.factors.review.Comment;
import dev.factors.review.CommentId;
import dev.factors.review.Disposition;
import dev.factors.review.Ledger;
import dev.factors.review.Quote;
import dev.factors.review.Row;
import dev.factors.review.Term;
import dev.factors.terminal.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comments as a table in CSV (RFC 4180), in UTF-8. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe instead, as the spreadsheet itself would have it.
 */
public final class CommentCsv {

  /** The columns, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "version",
          "reviewer",
          "name",
          "affiliation",
          "factor",
          "section",
          "paragraph",
          "quote",
          "type",
          "blocking",
          "comment",
          "proposed-change",
          "replaces",
          "state",
          "identity",
          "commit",
          "date",
          "file",
          "anchor",
          "disposition",
          "rationale",
          "by",
          "duplicate-of",
          "response",
          "addressed-by",
          "submitted",
          "acknowledged");

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private CommentCsv() {}

  /**
   * One line a comment, below the names of the columns.
   *
   * @param anchors where the words that comments are about stand, by the comments' ids
   */
  public static byte[] write(Ledger ledger, Map<CommentId, Anchor> anchors) {
    return Stream.concat(
            Stream.of(line(COLUMNS.stream())),
            ledger.rows().stream()
                .map(row -> line(cells(row, anchors.get(row.id())).map(CommentCsv::text))))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<@Nullable Object> cells(Row row, @Nullable Anchor anchor) {
    Comment comment = row.comment();
    Quote quote = comment.quote();
    Answer answer = row.answer();
    Disposition disposition = answer == null ? null : answer.disposition();
    return Stream.of(
        row.id(),
        row.id().version(),
        row.id().reviewer(),
        row.file().name(),
        row.file().affiliation(),
        comment.factor(),
        comment.section(),
        comment.paragraph(),
        quote == null ? null : quote.exact(),
        comment.type(),
        comment.blocking(),
        comment.text(),
        comment.proposedChange(),
        comment.replaces(),
        row.state(),
        row.identity(),
        row.introduced().commit(),
        row.introduced().date(),
        row.file().path(),
        place(anchor),
        disposition == null ? null : disposition.outcome(),
        disposition == null ? null : disposition.rationale(),
        disposition == null ? null : disposition.by(),
        disposition == null ? null : disposition.duplicateOf(),
        row.response(),
        String.join(" ", row.addressedBy()),
        row.submitted() == null ? null : row.submitted().text(),
        row.acknowledgement() == null ? null : row.acknowledgement().rationale());
  }

  private static String place(@Nullable Anchor anchor) {
    if (anchor == null) {
      return "";
    }
    return anchor.place() == null
        ? anchor.state().label()
        : anchor.state().label() + ": " + anchor.place();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return Printable.of(value instanceof Term term ? term.label() : value.toString());
  }

  private static String line(Stream<String> cells) {
    return cells.map(CommentCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return NEEDS_QUOTES.matcher(harmless).find()
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
