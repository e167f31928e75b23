package dev.factors.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The editors' answers at the tip: which disposition of a comment is in force, and since when. */
final class Answers {

  private final Timeline timeline;
  private final Roster roster;
  private final Effects effects;
  private final Map<CommentId, Disposition> inForce = new LinkedHashMap<>();
  private final Map<CommentId, Set<Acknowledgement.Event>> acknowledged = new HashMap<>();

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
    Moment since = since(disposition);
    boolean overrules =
        roster.isChair(disposition.by())
            && effects.replies(comment).stream()
                .filter(reply -> reply.response() == Response.NOT_SATISFIED)
                .anyMatch(reply -> since(reply).order() < since.order());
    return new Answer(disposition, since.date(), overrules);
  }

  /** What the commenter said to the disposition in force, the last time; or null. */
  @Nullable Response response(CommentId comment) {
    Disposition disposition = inForce.get(comment);
    if (disposition == null) {
      return null;
    }
    int since = since(disposition).order();
    return effects.replies(comment).stream()
        .filter(reply -> since(reply).order() >= since)
        .max(Comparator.comparingInt((Reply reply) -> since(reply).order()))
        .map(Reply::response)
        .orElse(null);
  }

  boolean isAcknowledged(CommentId comment, State state) {
    return Term.of(Acknowledgement.Event.class, state.label())
        .filter(acknowledged.getOrDefault(comment, Set.of())::contains)
        .isPresent();
  }

  /** A disposition that supersedes wins over one that does not, a later one over an earlier. */
  private void add(Disposition disposition) {
    inForce.merge(
        disposition.comment(),
        disposition,
        (earlier, later) -> {
          if (earlier.supersedes() == later.supersedes()) {
            boolean newer = since(later).order() >= since(earlier).order();
            return later.supersedes() && newer ? later : earlier;
          }
          return later.supersedes() ? later : earlier;
        });
  }

  private void add(Acknowledgement acknowledgement) {
    boolean own = acknowledgement.by().equals(acknowledgement.comment().reviewer());
    if (roster.mayDispose(acknowledgement.by()) && !own && !acknowledgement.rationale().isBlank()) {
      acknowledged
          .computeIfAbsent(acknowledgement.comment(), id -> new HashSet<>())
          .add(acknowledgement.event());
    }
  }

  private Moment since(Disposition disposition) {
    return timeline.disposition(disposition.content()).orElse(NEVER);
  }

  private Moment since(Reply reply) {
    return timeline.submission(reply.id()).map(Submission::moment).orElse(NEVER);
  }

  /** Of what never came to the branch; it cannot be at its tip. */
  private static final Moment NEVER = new Moment(-1, Instant.EPOCH);
}
