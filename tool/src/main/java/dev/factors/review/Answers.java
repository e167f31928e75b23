package dev.factors.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The editors' answers at the tip: which disposition of a comment is in force, and since when. */
final class Answers {

  private final Timeline timeline;
  private final Roster roster;
  private final Effects effects;
  private final Map<CommentId, Disposition> inForce = new LinkedHashMap<>();
  private final Map<CommentId, List<Acknowledgement>> acknowledged = new HashMap<>();

  Answers(Tip tip, Timeline timeline, Roster roster, Effects effects) {
    this.timeline = timeline;
    this.roster = roster;
    this.effects = effects;
    for (DispositionFile file : tip.answers()) {
      file.dispositions().forEach(this::add);
      file.acknowledgements().forEach(this::add);
    }
  }

  /** The disposition of a comment, or null. */
  @Nullable Answer answer(CommentId comment) {
    Disposition disposition = inForce.get(comment);
    if (disposition == null) {
      return null;
    }
    Moment since = timeline.disposition(disposition);
    boolean overrules =
        !isFirst(comment, since)
            && roster.isChair(disposition.by())
            && effects.replies(comment).stream()
                .filter(reply -> reply.response() == Response.NOT_SATISFIED)
                .anyMatch(reply -> since(reply).order() < since.order());
    return new Answer(disposition, since.date(), overrules);
  }

  /**
   * What the commenter said to the disposition in force, the last time; or null. What was said
   * before anybody had disposed of the comment is said to the first disposition: the commenter knew
   * it from elsewhere, and it was merged later.
   */
  @Nullable Response response(CommentId comment) {
    Disposition disposition = inForce.get(comment);
    if (disposition == null) {
      return null;
    }
    Moment since = timeline.disposition(disposition);
    boolean first = isFirst(comment, since);
    return effects.replies(comment).stream()
        .filter(reply -> first || since(reply).order() >= since.order())
        .max(Comparator.comparingInt((Reply reply) -> since(reply).order()))
        .map(Reply::response)
        .orElse(null);
  }

  /**
   * What an editor said first of a comment's alteration or deletion, or null.
   *
   * @param happened when it was deleted, or came to say what it says now: nobody can acknowledge
   *     what is still to happen
   */
  @Nullable Acknowledgement acknowledgement(CommentId comment, State state, Moment happened) {
    return acknowledged.getOrDefault(comment, List.of()).stream()
        .filter(acknowledgement -> acknowledgement.event().label().equals(state.label()))
        .filter(
            acknowledgement ->
                timeline.acknowledgement(acknowledgement).order() >= happened.order())
        .findFirst()
        .orElse(null);
  }

  private boolean isFirst(CommentId comment, Moment answered) {
    return answered.order() == timeline.firstAnswer(comment).order();
  }

  /** A disposition that supersedes wins over one that does not, a later one over an earlier. */
  private void add(Disposition disposition) {
    inForce.merge(
        disposition.comment(),
        disposition,
        (earlier, later) -> {
          if (earlier.supersedes() == later.supersedes()) {
            boolean newer =
                timeline.disposition(later).order() >= timeline.disposition(earlier).order();
            return later.supersedes() && newer ? later : earlier;
          }
          return later.supersedes() ? later : earlier;
        });
  }

  private void add(Acknowledgement acknowledgement) {
    boolean own = acknowledgement.by().equals(acknowledgement.comment().reviewer());
    if (roster.mayDispose(acknowledgement.by()) && !own && !acknowledgement.rationale().isBlank()) {
      acknowledged
          .computeIfAbsent(acknowledgement.comment(), id -> new ArrayList<>())
          .add(acknowledgement);
    }
  }

  private Moment since(Reply reply) {
    return timeline.submissions(reply.id()).getOrDefault(reply.content(), Moment.NEVER);
  }
}
