package dev.factors.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the commits that tips reach. Each commit and each root tree is read once; of the
 * folder only the id is compared, with that of every parent, so that no merge hides a change.
 */
final class HistoryWalk {

  private static final Comparator<Node> OLDEST_FIRST =
      Comparator.comparingInt((Node node) -> node.commit.getCommitTime())
          .thenComparing(node -> node.commit);

  private final RevWalk walk;
  private final FolderFinder folders;
  private final Set<String> trailerKeys;
  private final Map<RevCommit, Node> nodes = new HashMap<>();

  private HistoryWalk(RevWalk walk, FolderFinder folders, Set<String> trailerKeys) {
    this.walk = walk;
    this.folders = folders;
    this.trailerKeys = trailerKeys;
  }

  static FolderHistory read(
      Repository repository, String folder, List<String> tips, Set<String> trailerKeys) {
    try (RevWalk walk = new RevWalk(repository)) {
      FolderFinder folders = new FolderFinder(walk.getObjectReader(), folder);
      return new HistoryWalk(walk, folders, trailerKeys).read(tips);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private FolderHistory read(List<String> tips) throws IOException {
    for (int tip = 0; tip < tips.size(); tip++) {
      visit(walk.lookupCommit(ObjectId.fromString(tips.get(tip))), tip);
    }
    markMainline(walk.lookupCommit(ObjectId.fromString(tips.get(0))));
    List<FolderChange> changes = new ArrayList<>();
    List<CommitTrailer> trailers = new ArrayList<>();
    for (Node node : oldestFirst()) {
      if (changesFolder(node)) {
        changes.add(change(node));
      }
      for (Trailer trailer : node.trailers) {
        trailers.add(new CommitTrailer(node.commit.name(), trailer));
      }
    }
    return new FolderHistory(changes, trailers);
  }

  private void visit(RevCommit from, int tip) throws IOException {
    Deque<RevCommit> pending = new ArrayDeque<>(List.of(from));
    while (!pending.isEmpty()) {
      RevCommit commit = pending.pop();
      if (nodes.containsKey(commit)) {
        continue;
      }
      walk.parseBody(commit);
      nodes.put(commit, new Node(commit, folders.find(commit.getTree()), trailers(commit), tip));
      // A body is as large as its message; a hundred thousand of them are not worth keeping.
      commit.disposeBody();
      pending.addAll(Arrays.asList(commit.getParents()));
    }
  }

  private List<Trailer> trailers(RevCommit commit) {
    return trailerKeys.isEmpty()
        ? List.of()
        : Trailers.parse(commit.getFullMessage()).stream()
            .filter(trailer -> trailerKeys.contains(trailer.key().toLowerCase(Locale.ROOT)))
            .toList();
  }

  private void markMainline(RevCommit tip) {
    RevCommit commit = tip;
    while (true) {
      node(commit).mainline = true;
      if (commit.getParentCount() == 0) {
        return;
      }
      commit = commit.getParent(0);
    }
  }

  /** Parents before children; the earliest committed of those whose parents have all come. */
  private List<Node> oldestFirst() {
    for (Node node : nodes.values()) {
      for (RevCommit parent : node.commit.getParents()) {
        node(parent).children.add(node);
        node.waitingFor++;
      }
    }
    PriorityQueue<Node> ready = new PriorityQueue<>(OLDEST_FIRST);
    nodes.values().stream().filter(node -> node.waitingFor == 0).forEach(ready::add);
    List<Node> sorted = new ArrayList<>(nodes.size());
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      sorted.add(node);
      for (Node child : node.children) {
        child.waitingFor--;
        if (child.waitingFor == 0) {
          ready.add(child);
        }
      }
    }
    return sorted;
  }

  private boolean changesFolder(Node node) {
    RevCommit[] parents = node.commit.getParents();
    return parents.length == 0
        ? node.folder != null
        : Arrays.stream(parents)
            .anyMatch(parent -> !Objects.equals(node(parent).folder, node.folder));
  }

  private FolderChange change(Node node) throws IOException {
    walk.parseBody(node.commit);
    List<@Nullable String> parentTrees = new ArrayList<>();
    for (RevCommit parent : node.commit.getParents()) {
      parentTrees.add(name(node(parent).folder));
    }
    return new FolderChange(
        Commit.of(node.commit), name(node.folder), parentTrees, node.mainline, node.tip);
  }

  private Node node(RevCommit commit) {
    return Objects.requireNonNull(nodes.get(commit));
  }

  private static @Nullable String name(@Nullable ObjectId id) {
    return id == null ? null : id.name();
  }

  /** A commit and what one pass learns of it. */
  private static final class Node {
    private final RevCommit commit;
    private final @Nullable ObjectId folder;
    private final List<Trailer> trailers;
    private final int tip;
    private final List<Node> children = new ArrayList<>(1);
    private int waitingFor;
    private boolean mainline;

    Node(RevCommit commit, @Nullable ObjectId folder, List<Trailer> trailers, int tip) {
      this.commit = commit;
      this.folder = folder;
      this.trailers = trailers;
      this.tip = tip;
    }
  }
}
