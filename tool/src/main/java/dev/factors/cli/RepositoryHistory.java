package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.lint.History;
import dev.factors.review.Collector;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.Ledger;
import dev.factors.review.Scope;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.anchor.Lookup;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The history of a repository that is opened when something is asked for the first time of which
 * the answer is not remembered.
 */
final class RepositoryHistory implements History, AutoCloseable {

  private final Supplier<GitRepository> opener;
  private final HistoryMemory memory;
  private @Nullable GitRepository repository;
  private @Nullable Anchoring anchoring;
  private @Nullable Ledger ledger;
  private boolean hasFailed;

  /** Whether all answers so far follow from the id of the checked-out commit. */
  private boolean isCertain = true;

  private RepositoryHistory(Supplier<GitRepository> opener, HistoryMemory memory) {
    this.opener = opener;
    this.memory = memory;
  }

  static RepositoryHistory of(FactorsCommand factors) {
    return new RepositoryHistory(
        factors::repository, HistoryMemory.of(factors.workspace().root(), factors.environment()));
  }

  @Override
  public Optional<Lookup> textRead(CommentFile file) {
    isCertain = false;
    return lookup(file);
  }

  private Optional<Lookup> lookup(CommentFile file) {
    return ask(opened -> anchoring(opened).lookup(file)).flatMap(Function.identity());
  }

  @Override
  public boolean isKnownOnce(CommentFile file, Comment comment) {
    return memory.holds(HistoryMemory.foundOnce(file, comment));
  }

  @Override
  public Optional<Lookup.Answer> find(CommentFile file, Comment comment) {
    Optional<Lookup.Answer> answer = lookup(file).map(text -> text.find(comment).answer());
    isCertain &=
        answer.filter(Lookup.Answer.ONCE::equals).isPresent()
            && ask(opened -> anchoring(opened).commitRecorded(file))
                .flatMap(Function.identity())
                .filter(commit -> memory.learn(HistoryMemory.foundOnce(file, comment), commit))
                .isPresent();
    return answer;
  }

  @Override
  public boolean lacks(String commit) {
    String fact = HistoryMemory.exists(commit);
    if (memory.holds(fact)) {
      return false;
    }
    Optional<Boolean> lacks =
        ask(
            opened -> {
              opened.requireFullHistory();
              return opened.findById(commit).isEmpty();
            });
    isCertain &= lacks.isPresent() && !lacks.get() && memory.learn(fact, commit);
    return lacks.orElse(false);
  }

  @Override
  public Optional<Ledger> ledger() {
    isCertain = false;
    return ask(this::ledger);
  }

  private Ledger ledger(GitRepository opened) {
    Ledger known = ledger;
    if (known == null) {
      known = Collector.collect(opened, opened.head(), Scope.SOURCE);
      ledger = known;
    }
    return known;
  }

  private Anchoring anchoring(GitRepository opened) {
    Anchoring known = anchoring;
    if (known == null) {
      known = Anchoring.in(opened, opened.head());
      anchoring = known;
    }
    return known;
  }

  /** The answer; empty where the repository cannot answer, and there is no use in asking again. */
  private <T> Optional<T> ask(Function<GitRepository, T> question) {
    if (hasFailed) {
      return Optional.empty();
    }
    try {
      GitRepository opened = repository;
      if (opened == null) {
        opened = opener.get();
        repository = opened;
      }
      return Optional.of(question.apply(opened));
    } catch (Failure e) {
      if (e.kind() != Failure.Kind.REPOSITORY) {
        throw e;
      }
      hasFailed = repository == null;
      return Optional.empty();
    }
  }

  /** Whether it would answer the same wherever this commit is checked out; known once closed. */
  boolean followsFrom(String commit) {
    return isCertain && memory.isOf(commit);
  }

  @Override
  public void close() {
    if (repository != null) {
      isCertain &= memory.write(repository);
      repository.close();
    }
  }
}
