package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.review.Answer;
import dev.factors.review.CommentType;
import dev.factors.review.Outcome;
import dev.factors.review.Row;
import dev.factors.review.State;
import dev.factors.review.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which comments are wanted. Of an option that is given several times any value will do. */
final class CommentFilter implements Predicate<Row> {

  private static final String NONE = "none";

  /** Said again, because {@code --version} means something else here than elsewhere. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  boolean help;

  @Option(
      names = "--version",
      paramLabel = "V",
      split = ",",
      description = "Comments on this version.")
  private List<String> versions = new ArrayList<>();

  @Option(
      names = "--factor",
      paramLabel = "FACTOR",
      split = ",",
      description = "Comments on this factor; none: on the paper as a whole.")
  private List<String> factors = new ArrayList<>();

  @Option(
      names = "--reviewer",
      paramLabel = "HANDLE",
      split = ",",
      description = "Comments of this reviewer.")
  private List<String> reviewers = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "general, technical or editorial.")
  private List<CommentType> types = new ArrayList<>();

  @Option(
      names = "--blocking",
      arity = "0..1",
      paramLabel = "true|false",
      fallbackValue = "true",
      description = "Blocking comments only, or with --blocking=false the others.")
  private @Nullable Boolean blocking;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description = "submitted, pending, altered, deleted, replaced or retracted.")
  private List<State> states = new ArrayList<>();

  @Option(
      names = "--disposition",
      paramLabel = "DISPOSITION",
      split = ",",
      description = "accepted, rejected and so on; none: to be dealt with, and not yet answered.")
  private List<String> dispositions = new ArrayList<>();

  /** Refuses dispositions that there are not. */
  void refuseUnknownWords() {
    List<String> known =
        Stream.concat(Arrays.stream(Outcome.values()).map(Term::label), Stream.of(NONE)).toList();
    for (String word : dispositions) {
      if (!known.contains(word)) {
        throw Failure.usage(
            "--disposition: '"
                + word
                + "' is none of: "
                + String.join(", ", known)
                + Nearest.to(word, known).map(near -> "; did you mean '" + near + "'?").orElse(""));
      }
    }
  }

  @Override
  public boolean test(Row row) {
    return isAmong(row.id().version(), versions)
        && isAmong(Optional.ofNullable(row.comment().factor()).orElse(NONE), factors)
        && isAmong(row.id().reviewer(), reviewers)
        && (types.isEmpty() || types.contains(row.comment().type()))
        && (blocking == null || blocking == row.comment().blocking())
        && isAmong(row.state(), states)
        && isAmong(disposition(row), dispositions);
  }

  private static <T> boolean isAmong(T value, List<T> wanted) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static String disposition(Row row) {
    Answer answer = row.answer();
    return answer == null ? (row.inForce() ? NONE : "") : answer.disposition().outcome().label();
  }
}
