package dev.factors.review.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.review.Comment;
import dev.factors.review.CommentId;
import dev.factors.review.CommentType;
import dev.factors.review.Quote;
import dev.factors.review.State;
import dev.factors.review.Term;
import dev.factors.terminal.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comments in CSV (RFC 4180; also with semicolons, as spreadsheets write it where the comma is the
 * decimal sign): as {@code comments report} writes them, or in the columns of the ISO commenting
 * template. What that template says of a place, and is no id of this paper, goes below the text of
 * the comment, so that nothing is lost. Dispositions are not read: answers are the editors' to
 * give.
 */
public final class CommentSheet {

  private static final Map<String, CommentType> ISO_TYPES =
      Map.of("ge", CommentType.GENERAL, "te", CommentType.TECHNICAL, "ed", CommentType.EDITORIAL);

  private static final List<String> OF_NO_ID =
      List.of("mb/nc", "line number", "clause", "paragraph");

  private final String file;
  private final Set<String> factors;
  private final Columns columns;

  private CommentSheet(String file, Set<String> factors, Columns columns) {
    this.file = file;
    this.factors = factors;
    this.columns = columns;
  }

  /**
   * Reads the comments that are in force.
   *
   * @param file name of the table in messages
   * @param factors ids of the paper's factors
   * @throws Failure of kind USAGE where this is no such table
   */
  public static List<SheetLine> read(String file, String text, Set<String> factors) {
    List<CsvRecord> records = records(file, text);
    Columns columns = new Columns(records.isEmpty() ? List.of() : records.get(0).getFields());
    if (!columns.holdComments()) {
      throw Failure.usage(
          file
              + " has no columns for comments: they are named as 'factors comments report' names"
              + " them, or as the ISO commenting template does");
    }
    CommentSheet sheet = new CommentSheet(file, factors, columns);
    return records.stream().skip(1).flatMap(record -> sheet.line(record).stream()).toList();
  }

  private static List<CsvRecord> records(String file, String text) {
    String header = text.lines().findFirst().orElse("");
    boolean semicolons =
        header.chars().filter(c -> c == ';').count() > header.chars().filter(c -> c == ',').count();
    try (Stream<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(semicolons ? ';' : ',')
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .stream()) {
      return records.toList();
    } catch (CsvParseException e) {
      throw Failure.usage(file + " is no CSV: " + e.getMessage());
    }
  }

  /** A line's comment; empty where it says nothing, or is not in force any more. */
  private Optional<SheetLine> line(CsvRecord record) {
    List<String> line = record.getFields();
    boolean gone =
        columns
            .cell(line, "state")
            .flatMap(label -> Term.of(State.class, label))
            .filter(
                state ->
                    state != State.SUBMITTED && state != State.ALTERED && state != State.PENDING)
            .isPresent();
    Optional<String> said = columns.cell(line, "comment");
    if (gone || said.isEmpty()) {
      return Optional.empty();
    }
    Place place = Place.at(file, (int) record.getStartingLineNumber(), 1);
    CommentId id =
        new CommentId(
            columns.cell(line, "version").orElse(""),
            columns.cell(line, "reviewer").orElse(""),
            columns
                .cell(line, "id")
                .map(full -> full.substring(full.lastIndexOf('/') + 1))
                .orElse(String.valueOf(record.getStartingLineNumber())));
    Target target = target(line);
    Comment comment =
        new Comment(
            id,
            place,
            "",
            target.factor(),
            target.section(),
            columns.cell(line, "quote").map(exact -> new Quote(exact, null, null)).orElse(null),
            target.paragraph(),
            type(line, place),
            columns.cell(line, "blocking").filter("true"::equalsIgnoreCase).isPresent(),
            Printable.of(said.get() + target.rest()),
            columns.cell(line, "proposed-change").map(Printable::of).orElse(null),
            columns.cell(line, "replaces").flatMap(id::sibling).orElse(null));
    return Optional.of(
        new SheetLine(
            comment,
            columns.cell(line, "name").orElse(null),
            columns.cell(line, "affiliation").orElse(null)));
  }

  private CommentType type(List<String> line, Place place) {
    String label = columns.cell(line, "type").orElse("").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ISO_TYPES.get(label))
        .or(() -> Term.of(CommentType.class, label))
        .orElseThrow(
            () ->
                Failure.usage(
                    file
                        + ":"
                        + place.line()
                        + ": '"
                        + label
                        + "' is no type of comment: ge, te or ed; general, technical or editorial"));
  }

  /**
   * What a comment is about.
   *
   * @param rest what else is said of it, as lines for its text
   */
  private record Target(
      @Nullable String factor, @Nullable String section, @Nullable String paragraph, String rest) {}

  private Target target(List<String> line) {
    Optional<String> own = columns.cell(line, "factor");
    Optional<String> clause = columns.cell(line, "clause");
    Optional<String> factor = own.or(() -> clause.flatMap(this::factor));
    Optional<String> section =
        columns
            .cell(line, "section")
            .or(
                () ->
                    factor.flatMap(
                        id ->
                            clause
                                .filter(text -> text.startsWith(id + "-"))
                                .map(text -> text.substring(id.length() + 1))));
    Optional<String> paragraph =
        columns.cell(line, "paragraph").filter(text -> factor(text).isPresent());
    List<String> rest = new ArrayList<>();
    for (String column : OF_NO_ID) {
      boolean told =
          column.equals("clause")
              ? factor.isPresent()
              : column.equals("paragraph") && paragraph.isPresent();
      columns
          .cell(line, column)
          .filter(text -> !told)
          .ifPresent(text -> rest.add(column + ": " + text));
    }
    return new Target(
        factor.orElse(null),
        section.orElse(null),
        paragraph.orElse(null),
        rest.isEmpty() ? "" : "\n\n(" + String.join(", ", rest) + ")");
  }

  /** The factor whose id an id is or begins with: the longest, where one's begins another's. */
  private Optional<String> factor(String id) {
    return factors.stream()
        .filter(factor -> id.equals(factor) || id.startsWith(factor + "-"))
        .max(Comparator.comparingInt(String::length));
  }
}
