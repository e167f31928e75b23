package dev.factors.review;

import dev.factors.git.CommitTrailer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which commits say that they address a comment. */
final class Addressed {

  /** {@code Addresses-comment: 0.0.1/jdoe/1}, in lower case. */
  static final String TRAILER = "addresses-comment";

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  private final Map<CommentId, Set<String>> commits = new HashMap<>();

  Addressed(List<CommitTrailer> trailers) {
    for (CommitTrailer trailer : trailers) {
      if (TRAILER.equals(trailer.trailer().key().toLowerCase(Locale.ROOT))) {
        SEPARATOR
            .splitAsStream(trailer.trailer().value())
            .map(CommentId::parse)
            .flatMap(Optional::stream)
            .forEach(id -> add(id, trailer.commit()));
      }
    }
  }

  /** Ids of the commits that address a comment, oldest first. */
  List<String> by(CommentId comment) {
    return List.copyOf(commits.getOrDefault(comment, Set.of()));
  }

  private void add(CommentId comment, String commit) {
    commits.computeIfAbsent(comment, id -> new LinkedHashSet<>()).add(commit);
  }
}
