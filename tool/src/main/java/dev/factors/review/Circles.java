package dev.factors.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what refers to itself, through others or directly. */
final class Circles {

  private Circles() {}

  /**
   * One of each circle.
   *
   * @param all by the comment that each is about
   * @param reference the comment that one refers to, or null
   */
  static <T> List<T> in(Map<CommentId, T> all, Function<T, @Nullable CommentId> reference) {
    List<T> circles = new ArrayList<>();
    Set<CommentId> settled = new HashSet<>();
    for (CommentId start : all.keySet()) {
      Set<CommentId> way = new HashSet<>();
      @Nullable CommentId id = start;
      @Nullable T next = all.get(start);
      while (next != null && !settled.contains(id) && way.add(id)) {
        id = reference.apply(next);
        next = id == null ? null : all.get(id);
      }
      if (next != null && way.contains(id)) {
        circles.add(next);
      }
      settled.addAll(way);
    }
    return circles;
  }
}
