package dev.factors.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the entries at the tip do to comments. An entry acts on comments of its own reviewer only,
 * and not at all where it comes from somebody else's commit.
 */
final class Effects {

  private final Set<CommentId> retracted = new HashSet<>();
  private final Set<CommentId> replaced = new HashSet<>();
  private final Map<CommentId, List<Reply>> replies = new HashMap<>();

  /** The effects of the entries that are what they claim to be. */
  Effects(Tip tip, Predicate<Entry> genuine) {
    tip.entries().values().stream().map(Held::entry).filter(genuine).forEach(this::add);
  }

  boolean isRetracted(CommentId comment) {
    return retracted.contains(comment);
  }

  boolean isReplaced(CommentId comment) {
    return replaced.contains(comment);
  }

  /** What the commenter said to dispositions of a comment. */
  List<Reply> replies(CommentId comment) {
    return replies.getOrDefault(comment, List.of());
  }

  private void add(Entry entry) {
    if (entry instanceof Retraction retraction && isOwn(entry, retraction.retracts())) {
      retracted.add(retraction.retracts());
    } else if (entry instanceof Reply reply && isOwn(entry, reply.respondsTo())) {
      replies.computeIfAbsent(reply.respondsTo(), id -> new ArrayList<>()).add(reply);
    } else if (entry instanceof Comment comment
        && comment.replaces() != null
        && isOwn(entry, comment.replaces())) {
      replaced.add(comment.replaces());
    }
  }

  private static boolean isOwn(Entry entry, CommentId other) {
    return entry.id().reviewer().equals(other.reviewer()) && !entry.id().equals(other);
  }
}
