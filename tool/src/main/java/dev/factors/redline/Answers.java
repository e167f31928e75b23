package dev.factors.redline;

import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.Projection;
import dev.factors.manuscript.Projection.Range;
import dev.factors.review.CommentId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the comments that a change answers: rendered text does not know its lines any more. */
final class Answers {

  private final List<Answer> answers;
  private final Version before;
  private final Version after;

  Answers(List<Answer> answers, Manuscript before, Manuscript after) {
    this.answers = List.copyOf(answers);
    this.before = Version.of(before);
    this.after = Version.of(after);
  }

  /**
   * The comments that a change answers.
   *
   * @param factor around it, or null
   */
  SortedSet<CommentId> to(Change change, @Nullable FactorChange factor) {
    SortedSet<CommentId> comments = new TreeSet<>();
    for (Delta passage : change.passages()) {
      Optional<Range> old = before.find(passage.before(), factor == null ? null : factor.before());
      Optional<Range> fresh = after.find(passage.after(), factor == null ? null : factor.after());
      for (Answer answer : answers) {
        if (before.touches(old, answer.before(), answer.lines().first(), answer.lines().end())
            || after.touches(
                fresh, answer.after(), answer.lines().firstAfter(), answer.lines().endAfter())) {
          comments.add(answer.comment());
        }
      }
    }
    return comments;
  }

  /**
   * A version with the lines of its text.
   *
   * @param text the projected text with every white space a blank, so that offsets stay
   */
  private record Version(Projection projection, String text) {

    static Version of(Manuscript manuscript) {
      Projection projection = Projection.of(manuscript.documents());
      return new Version(projection, projection.text().replaceAll("\\s", " "));
    }

    Optional<Range> find(@Nullable Node node, dev.factors.manuscript.@Nullable Factor factor) {
      if (node == null || node.words() == 0) {
        return Optional.empty();
      }
      Optional<Range> within =
          Optional.ofNullable(factor).flatMap(present -> projection.ofFile(present.file()));
      int start = text.indexOf(node.text(), within.map(Range::start).orElse(0));
      return start < 0
          ? Optional.empty()
          : Optional.of(new Range(start, start + node.text().length()));
    }

    boolean touches(Optional<Range> part, String file, int first, int end) {
      return first < end
          && part.isPresent()
          && projection.ofLines(file, first, end).filter(part.get()::touches).isPresent();
    }
  }
}
