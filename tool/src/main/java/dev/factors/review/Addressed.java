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
import java.util.stream.Stream;

/** Which commits say that they address a comment. */
final class Addressed {

  /** {@code Addresses-comment: 0.0.1/jdoe/1}, in lower case. */
  static final String TRAILER = "addresses-comment";

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  private final Map<CommentId, Set<String>> commits = new HashMap<>();

  Addressed(List<CommitTrailer> trailers) {
    for (CommitTrailer trailer : trailers) {
      names(trailer)
          .map(CommentId::parse)
          .flatMap(Optional::stream)
          .forEach(id -> add(id, trailer.commit()));
    }
  }

  /** Whether a trailer names something that is no comment of a ledger. */
  static boolean isDangling(CommitTrailer trailer, Set<String> comments) {
    return names(trailer).anyMatch(name -> !comments.contains(name));
  }

  private static Stream<String> names(CommitTrailer trailer) {
    return TRAILER.equals(trailer.trailer().key().toLowerCase(Locale.ROOT))
        ? SEPARATOR.splitAsStream(trailer.trailer().value())
        : Stream.empty();
  }

  /** Ids of the commits that address a comment, oldest first. */
  List<String> by(CommentId comment) {
    return List.copyOf(commits.getOrDefault(comment, Set.of()));
  }

  private void add(CommentId comment, String commit) {
    commits.computeIfAbsent(comment, id -> new LinkedHashSet<>()).add(commit);
  }
}
