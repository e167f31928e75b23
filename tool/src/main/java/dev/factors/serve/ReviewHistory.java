package dev.factors.serve;

import dev.factors.diagnostic.Failure;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.paper.Paper;
import dev.factors.release.WorkingDraft;
import dev.factors.review.Anchor;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.anchor.Anchoring;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comments need of the paper's Git repository. A draft can be looked at without one. */
final class ReviewHistory {

  private final Supplier<GitRepository> opener;
  private @Nullable State known;
  private @Nullable String data;

  /**
   * The history of a repository.
   *
   * @param opener opens it, or fails with a {@link Failure}
   */
  ReviewHistory(Supplier<GitRepository> opener) {
    this.opener = opener;
  }

  /** All that the data of the review edition follows from. */
  private record State(
      String commit, boolean changed, String slug, Paper.@Nullable Forge forge, String version) {}

  /** The checked-out commit; empty where there is none. */
  Optional<Commit> head() {
    try (GitRepository repository = opener.get()) {
      return Optional.of(repository.head());
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /**
   * What the tools of the review edition have to know, JSON; empty where there is no commit to
   * comment on. To be asked by one thread.
   */
  Optional<String> data(Draft draft) {
    try (GitRepository repository = opener.get()) {
      State state =
          new State(
              repository.head().id(),
              !repository.dirtyPaths(List.of(Paper.FOLDER)).isEmpty(),
              draft.paper().slug(),
              draft.paper().forge(),
              draft.milestone().version().toString());
      if (!state.equals(known)) {
        data = WorkingDraft.reviewData(repository, draft.paper(), draft.milestone());
        known = state;
      }
      return Optional.ofNullable(data);
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /** Why what a file's comments quote cannot be found in the commit that they say was read. */
  Optional<String> objection(CommentFile file) {
    try (GitRepository repository = opener.get()) {
      Anchoring anchoring = Anchoring.in(repository, repository.head());
      return file.entries().stream()
          .filter(Comment.class::isInstance)
          .map(Comment.class::cast)
          .flatMap(comment -> anchoring.anchor(comment, file).stream())
          .map(Anchor::problem)
          .flatMap(problem -> Optional.ofNullable(problem).stream())
          .findFirst();
    }
  }
}
