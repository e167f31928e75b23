package dev.factors.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the commits that tips reach. Each commit and each root tree is read once; of the
 * folder only the id is compared, with that of every parent, so that no merge hides a change.
 */
final class HistoryWalk {

  private static final Comparator<HistoryCommit> OLDEST_FIRST =
      Comparator.comparingInt(HistoryCommit::getCommitTime)
          .thenComparing(Comparator.naturalOrder());

  private final RevWalk walk;
  private final FolderFinder folders;
  private final Set<String> trailerKeys;
  private final List<HistoryCommit> roots = new ArrayList<>();

  private HistoryWalk(RevWalk walk, FolderFinder folders, Set<String> trailerKeys) {
    this.walk = walk;
    this.folders = folders;
    this.trailerKeys = trailerKeys;
  }

  static FolderHistory read(
      Repository repository, String folder, List<String> tips, Set<String> trailerKeys) {
    try (RevWalk walk = HistoryCommit.walk(repository)) {
      FolderFinder folders = new FolderFinder(walk.getObjectReader(), folder);
      return new HistoryWalk(walk, folders, trailerKeys).read(tips);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private FolderHistory read(List<String> tips) throws IOException {
    for (int tip = 0; tip < tips.size(); tip++) {
      visit(commit(tips.get(tip)), tip);
    }
    markMainline(commit(tips.get(0)));
    List<FolderChange> changes = new ArrayList<>();
    List<CommitTrailer> trailers = new ArrayList<>();
    PriorityQueue<HistoryCommit> ready = new PriorityQueue<>(OLDEST_FIRST);
    ready.addAll(roots);
    while (!ready.isEmpty()) {
      HistoryCommit commit = ready.remove();
      if (changesFolder(commit)) {
        changes.add(change(commit));
      }
      for (Trailer trailer : commit.trailers()) {
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

  private HistoryCommit commit(String id) {
    return (HistoryCommit) walk.lookupCommit(ObjectId.fromString(id));
  }

  private void visit(HistoryCommit from, int tip) throws IOException {
    Deque<RevCommit> pending = new ArrayDeque<>(List.of(from));
    while (!pending.isEmpty()) {
      HistoryCommit commit = (HistoryCommit) pending.pop();
      if (!commit.isVisited()) {
        walk.parseBody(commit);
        commit.visit(tip, folders.find(commit.getTree()), trailers(commit));
        // A body is as large as its message; a hundred thousand of them are not worth keeping.
        commit.disposeBody();
        pending.addAll(Arrays.asList(commit.getParents()));
        if (commit.getParentCount() == 0) {
          roots.add(commit);
        }
      }
    }
  }

  private List<Trailer> trailers(RevCommit commit) {
    return trailerKeys.isEmpty() || !mayHaveTrailers(commit.getRawBuffer())
        ? List.of()
        : Trailers.parse(commit.getFullMessage()).stream()
            .filter(trailer -> trailerKeys.contains(trailer.key().toLowerCase(Locale.ROOT)))
            .toList();
  }

  /** Most messages have none, which is seen before they are decoded. */
  private static boolean mayHaveTrailers(byte[] raw) {
    int message = RawParseUtils.commitMessage(raw, 0);
    for (int i = Math.max(message, 0); i < raw.length; i++) {
      if (raw[i] == ':') {
        return true;
      }
    }
    return false;
  }

  private static void markMainline(HistoryCommit tip) {
    HistoryCommit commit = tip;
    commit.markMainline();
    while (commit.getParentCount() > 0) {
      commit = commit.parent(0);
      commit.markMainline();
    }
  }

  private static boolean changesFolder(HistoryCommit commit) {
    if (commit.getParentCount() == 0) {
      return commit.folder() != null;
    }
    for (int i = 0; i < commit.getParentCount(); i++) {
      if (!Objects.equals(commit.parent(i).folder(), commit.folder())) {
        return true;
      }
    }
    return false;
  }

  private FolderChange change(HistoryCommit commit) throws IOException {
    walk.parseBody(commit);
    List<@Nullable String> parentTrees = new ArrayList<>();
    for (int i = 0; i < commit.getParentCount(); i++) {
      parentTrees.add(name(commit.parent(i).folder()));
    }
    return new FolderChange(
        Commit.of(commit), name(commit.folder()), parentTrees, commit.isMainline(), commit.tip());
  }

  private static @Nullable String name(@Nullable ObjectId id) {
    return id == null ? null : id.name();
  }
}
