package dev.factors.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many comments there are of each kind; every word of a vocabulary has its number, if 0.
 *
 * @param total number of comments
 * @param states by state
 * @param types by type; a comment without a type is in none
 * @param outcomes by disposition
 * @param undisposed to be dealt with, and without a disposition
 * @param blocking that are blocking
 */
public record Summary(
    int total,
    Map<State, Integer> states,
    Map<CommentType, Integer> types,
    Map<Outcome, Integer> outcomes,
    int undisposed,
    int blocking) {

  /** Counts comments. */
  public static Summary of(List<Row> rows) {
    return new Summary(
        rows.size(),
        count(State.class, rows, Row::state),
        count(CommentType.class, rows, row -> row.comment().type()),
        count(Outcome.class, rows, Summary::outcome),
        (int) rows.stream().filter(Row::isUndisposed).count(),
        (int) rows.stream().filter(row -> row.comment().blocking()).count());
  }

  private static @Nullable Outcome outcome(Row row) {
    return row.answer() == null ? null : row.answer().disposition().outcome();
  }

  private static <E extends Enum<E>> Map<E, Integer> count(
      Class<E> vocabulary, List<Row> rows, Function<Row, @Nullable E> term) {
    Map<E, Integer> counts = new EnumMap<>(vocabulary);
    for (E word : vocabulary.getEnumConstants()) {
      counts.put(word, 0);
    }
    rows.stream()
        .map(term)
        .filter(Objects::nonNull)
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
