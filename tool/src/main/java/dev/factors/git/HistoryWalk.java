package dev.factors.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the commits that tips reach. Each commit and each root tree is read once; of the
 * folder only the id is compared, with that of every parent, so that no merge hides a change.
 */
final class HistoryWalk {

  private static final Comparator<HistoryCommit> OLDEST_FIRST =
      Comparator.comparingInt(HistoryCommit::time).thenComparing(Comparator.naturalOrder());

  private final RevWalk walk;
  private final CommitReader reader;
  private final Optional<HistoryCache> cache;
  private final ObjectIdOwnerMap<HistoryCommit> commits = new ObjectIdOwnerMap<>();
  private final List<HistoryCommit> visited = new ArrayList<>();

  private HistoryWalk(RevWalk walk, CommitReader reader, Optional<HistoryCache> cache) {
    this.walk = walk;
    this.reader = reader;
    this.cache = cache;
  }

  static FolderHistory read(
      Repository repository,
      String folder,
      List<String> tips,
      Set<String> trailerKeys,
      Optional<String> cacheFile) {
    Optional<HistoryCache> cache =
        cacheFile.map(
            name ->
                HistoryCache.open(
                    repository.getCommonDirectory().toPath().resolve(name),
                    folder + "\n" + new TreeSet<>(trailerKeys)));
    try (RevWalk walk = new RevWalk(repository)) {
      CommitReader reader = new CommitReader(walk.getObjectReader(), folder, trailerKeys);
      return new HistoryWalk(walk, reader, cache).read(tips);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private FolderHistory read(List<String> tips) throws IOException {
    for (int tip = 0; tip < tips.size(); tip++) {
      visit(commit(ObjectId.fromString(tips.get(tip))), tip);
    }
    cache.ifPresent(open -> open.remember(visited));
    markMainline(commit(ObjectId.fromString(tips.get(0))));
    List<FolderChange> changes = new ArrayList<>();
    List<CommitTrailer> trailers = new ArrayList<>();
    PriorityQueue<HistoryCommit> ready = new PriorityQueue<>(OLDEST_FIRST);
    visited.stream().filter(commit -> commit.parents().isEmpty()).forEach(ready::add);
    while (!ready.isEmpty()) {
      HistoryCommit commit = ready.remove();
      if (changesFolder(commit)) {
        changes.add(change(commit));
      }
      for (Trailer trailer : commit.facts().trailers()) {
        trailers.add(new CommitTrailer(commit.name(), trailer));
      }
      // Parents before children; of those that may come now, the earliest committed.
      for (HistoryCommit child : commit.children()) {
        if (child.parentHasCome()) {
          ready.add(child);
        }
      }
    }
    return new FolderHistory(changes, trailers);
  }

  private HistoryCommit commit(AnyObjectId id) {
    HistoryCommit known = commits.get(id);
    if (known == null) {
      known = new HistoryCommit(id);
      commits.add(known);
    }
    return known;
  }

  private void visit(HistoryCommit from, int tip) throws IOException {
    Deque<HistoryCommit> pending = new ArrayDeque<>(List.of(from));
    while (!pending.isEmpty()) {
      HistoryCommit commit = pending.pop();
      if (!commit.isVisited()) {
        CommitFacts facts = facts(commit);
        List<HistoryCommit> parents = facts.parents().stream().map(this::commit).toList();
        commit.visit(tip, facts, parents);
        visited.add(commit);
        pending.addAll(parents);
      }
    }
  }

  private CommitFacts facts(HistoryCommit commit) throws IOException {
    @Nullable CommitFacts known = cache.isPresent() ? cache.get().facts(commit) : null;
    return known == null ? reader.read(commit) : known;
  }

  private static void markMainline(HistoryCommit tip) {
    HistoryCommit commit = tip;
    commit.markMainline();
    while (!commit.parents().isEmpty()) {
      commit = commit.parents().get(0);
      commit.markMainline();
    }
  }

  private static boolean changesFolder(HistoryCommit commit) {
    return commit.parents().isEmpty()
        ? commit.folder() != null
        : commit.parents().stream()
            .anyMatch(parent -> !Objects.equals(parent.folder(), commit.folder()));
  }

  private FolderChange change(HistoryCommit commit) throws IOException {
    List<@Nullable String> parentTrees = new ArrayList<>();
    for (HistoryCommit parent : commit.parents()) {
      parentTrees.add(name(parent.folder()));
    }
    return new FolderChange(
        Commit.of(walk.parseCommit(commit)),
        name(commit.folder()),
        parentTrees,
        commit.isMainline(),
        commit.tip());
  }

  private static @Nullable String name(@Nullable ObjectId id) {
    return id == null ? null : id.name();
  }
}
