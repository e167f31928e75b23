package dev.factors.git;

import dev.factors.source.CacheFile;
import dev.factors.work.Pieces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the commits that tips reach. Each commit and each root tree is read once; of the
 * folder only the id is compared, with that of every parent, so that no merge hides a change.
 */
final class HistoryWalk {

  /** As many are worth the way to another processor. */
  private static final int COMMITS_A_PIECE = 1000;

  private static final int CHANGES_A_PIECE = 100;

  /** A walk that reads fewer commits anew is over before the file would be written. */
  private static final int WORTH_REMEMBERING = 1000;

  private final Repository repository;
  private final String folder;
  private final Set<String> trailerKeys;
  private final KnownHistory known;
  private final CommitTable commits;
  private final Pieces<List<Facts>> facts = new Pieces<>();
  private List<Fresh> fresh = new ArrayList<>();

  /** The commits that were met, as they were met, and the first tip that reaches each. */
  private int[] reached = new int[0];

  private int reachedCount;
  private int[] tips = new int[0];

  private HistoryWalk(
      Repository repository, String folder, Set<String> trailerKeys, KnownHistory known) {
    this.repository = repository;
    this.folder = folder;
    this.trailerKeys = trailerKeys;
    this.known = known;
    this.commits = known.commits();
  }

  static FolderHistory read(
      Repository repository,
      String folder,
      List<String> tips,
      Set<String> trailerKeys,
      Optional<CacheFile> cache,
      Executor keeper) {
    KnownHistory known =
        cache.flatMap(file -> file.read(KnownHistory::read)).orElseGet(KnownHistory::new);
    HistoryWalk walk = new HistoryWalk(repository, folder, trailerKeys, known);
    try {
      return walk.read(tips, cache, keeper);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private FolderHistory read(List<String> asked, Optional<CacheFile> cache, Executor keeper)
      throws IOException {
    int before = commits.size();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (int tip = 0; tip < asked.size(); tip++) {
        visit(commits.number(ObjectId.fromString(asked.get(tip))), tip, reader);
      }
    }
    takeFacts();
    int[] order = CommitOrder.of(commits, Arrays.copyOf(reached, reachedCount));
    readChanges(order);
    if (cache.isPresent() && commits.size() - before >= WORTH_REMEMBERING) {
      keeper.execute(() -> cache.get().write(known.write(order)));
    }
    return history(order, commits.number(ObjectId.fromString(asked.get(0))));
  }

  /** Goes from a tip to everything that no tip before has reached. */
  private void visit(int from, int tip, ObjectReader reader) throws IOException {
    int[] pending = {from, 0, 0, 0};
    int count = 1;
    while (count > 0) {
      count--;
      int commit = pending[count];
      if (!isReached(commit)) {
        reach(commit, tip);
        if (!commits.isKnown(commit)) {
          read(commit, reader);
        }
        int[] parents = commits.parents(commit);
        if (count + parents.length > pending.length) {
          pending = Arrays.copyOf(pending, 2 * (count + parents.length));
        }
        System.arraycopy(parents, 0, pending, count, parents.length);
        count += parents.length;
      }
    }
  }

  private boolean isReached(int commit) {
    return commit < tips.length && tips[commit] != CommitTable.NONE;
  }

  private void reach(int commit, int tip) {
    if (reachedCount == reached.length) {
      reached = Arrays.copyOf(reached, 2 * reachedCount + 1024);
    }
    reached[reachedCount] = commit;
    reachedCount++;
    if (commit >= tips.length) {
      int length = tips.length;
      tips = Arrays.copyOf(tips, 2 * commit + 1024);
      Arrays.fill(tips, length, tips.length, CommitTable.NONE);
    }
    tips[commit] = tip;
  }

  /** What the walk does not need to go on is left to others. */
  private void read(int commit, ObjectReader reader) throws IOException {
    RawCommit raw = RawCommit.read(reader, commits.id(commit));
    List<ObjectId> ids = raw.parents();
    int[] parents = new int[ids.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = commits.number(ids.get(i));
    }
    commits.setParents(commit, parents);
    fresh.add(new Fresh(commit, raw));
    if (fresh.size() == COMMITS_A_PIECE) {
      leave(fresh);
      fresh = new ArrayList<>(COMMITS_A_PIECE);
    }
  }

  private void leave(List<Fresh> some) {
    facts.add(() -> facts(some));
  }

  /** There are as many root trees as commits, and most of them are deltas. */
  private List<Facts> facts(List<Fresh> some) {
    try (ObjectReader reader = repository.newObjectReader()) {
      FolderFinder finder = new FolderFinder(reader, folder);
      List<Facts> found = new ArrayList<>(some.size());
      for (Fresh each : PackOrder.of(repository).sorted(some, Fresh::tree)) {
        RawCommit raw = each.raw();
        found.add(
            new Facts(
                each.number(),
                raw.time(),
                raw.trailers(reader, trailerKeys),
                finder.find(raw.tree())));
      }
      return found;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private void takeFacts() {
    leave(fresh);
    for (List<Facts> some : facts.results()) {
      for (Facts each : some) {
        commits.setTime(each.commit(), each.time());
        commits.setFolder(each.commit(), each.folder());
        if (!each.trailers().isEmpty()) {
          known.trailers().put(each.commit(), each.trailers());
        }
      }
    }
  }

  /** Reads what is not known yet of the commits that change the folder. */
  private void readChanges(int[] order) {
    List<Integer> unknown = new ArrayList<>();
    for (int commit : order) {
      if (commits.changesFolder(commit) && !known.changes().containsKey(commit)) {
        unknown.add(commit);
      }
    }
    Pieces<List<KnownChange>> pieces = new Pieces<>();
    for (int from = 0; from < unknown.size(); from += CHANGES_A_PIECE) {
      List<Integer> some = unknown.subList(from, Math.min(from + CHANGES_A_PIECE, unknown.size()));
      pieces.add(() -> changes(some));
    }
    int next = 0;
    for (List<KnownChange> changes : pieces.results()) {
      for (KnownChange change : changes) {
        known.changes().put(unknown.get(next), change);
        next++;
      }
    }
  }

  private List<KnownChange> changes(List<Integer> some) {
    List<KnownChange> changes = new ArrayList<>(some.size());
    try (RevWalk walk = new RevWalk(repository)) {
      FileChanges files = new FileChanges(walk.getObjectReader());
      for (int commit : some) {
        List<@Nullable ObjectId> parents = new ArrayList<>();
        for (int parent : commits.parents(commit)) {
          parents.add(commits.folder(parent));
        }
        changes.add(
            new KnownChange(
                Commit.of(walk.parseCommit(commits.id(commit))),
                files.of(commits.folder(commit), parents)));
      }
    } catch (IOException e) {
      throw Failures.reading(e);
    }
    return changes;
  }

  private FolderHistory history(int[] order, int asked) {
    boolean[] mainline = mainline(asked);
    List<FolderChange> changes = new ArrayList<>();
    List<CommitTrailer> trailers = new ArrayList<>();
    for (int commit : order) {
      if (commits.changesFolder(commit)) {
        changes.add(change(commit, mainline[commit]));
      }
      List<Trailer> some = known.trailers().get(commit);
      if (some != null) {
        String id = commits.id(commit).name();
        some.forEach(trailer -> trailers.add(new CommitTrailer(id, trailer)));
      }
    }
    return new FolderHistory(changes, trailers);
  }

  private boolean[] mainline(int tip) {
    boolean[] mainline = new boolean[commits.size()];
    mainline[tip] = true;
    for (int[] parents = commits.parents(tip); parents.length > 0; ) {
      mainline[parents[0]] = true;
      parents = commits.parents(parents[0]);
    }
    return mainline;
  }

  private FolderChange change(int commit, boolean mainline) {
    KnownChange change = Objects.requireNonNull(known.changes().get(commit), "was read before");
    List<@Nullable String> parentTrees = new ArrayList<>(1);
    for (int parent : commits.parents(commit)) {
      parentTrees.add(name(commits.folder(parent)));
    }
    return new FolderChange(
        change.commit(),
        name(commits.folder(commit)),
        parentTrees,
        mainline,
        tips[commit],
        change.files());
  }

  private static @Nullable String name(@Nullable ObjectId id) {
    return id == null ? null : id.name();
  }

  /** A commit that was not known. */
  private record Fresh(int number, RawCommit raw) {

    ObjectId tree() {
      return raw.tree();
    }
  }

  /** What a walk needs to know of a commit beside its parents. */
  private record Facts(int commit, int time, List<Trailer> trailers, @Nullable ObjectId folder) {}
}
