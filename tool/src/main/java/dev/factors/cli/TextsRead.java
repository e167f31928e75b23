package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.review.CommentFile;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.anchor.Lookup;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that reviewers have read, from a repository that is opened when the first is needed.
 */
final class TextsRead implements AutoCloseable {

  private final Supplier<GitRepository> opener;
  private @Nullable GitRepository repository;
  private @Nullable Anchoring anchoring;
  private boolean hasFailed;

  TextsRead(Supplier<GitRepository> opener) {
    this.opener = opener;
  }

  /** The text that the reviewer of a file has read; empty where there is no history to ask. */
  Optional<Lookup> lookup(CommentFile file) {
    if (anchoring == null && !hasFailed) {
      open();
    }
    return Optional.ofNullable(anchoring).flatMap(history -> history.lookup(file));
  }

  private void open() {
    try {
      GitRepository opened = opener.get();
      repository = opened;
      anchoring = Anchoring.in(opened, opened.head());
    } catch (Failure e) {
      if (e.kind() != Failure.Kind.REPOSITORY) {
        throw e;
      }
      hasFailed = true;
    }
  }

  @Override
  public void close() {
    if (repository != null) {
      repository.close();
    }
  }
}
