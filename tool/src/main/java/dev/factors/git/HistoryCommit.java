package dev.factors.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** A commit and what one pass over history learns of it. */
final class HistoryCommit extends RevCommit {

  private final List<HistoryCommit> children = new ArrayList<>(1);
  private @Nullable ObjectId folder;
  private List<Trailer> trailers = List.of();
  private int tip = -1;
  private int parentsToCome;
  private boolean mainline;

  private HistoryCommit(AnyObjectId id) {
    super(id);
  }

  /** A walk whose commits are of this class. */
  static RevWalk walk(Repository repository) {
    return new RevWalk(repository) {
      @Override
      protected RevCommit createCommit(AnyObjectId id) {
        return new HistoryCommit(id);
      }
    };
  }

  boolean isVisited() {
    return tip >= 0;
  }

  /** Remembers what a commit holds; its parents are known from here on. */
  void visit(int fromTip, @Nullable ObjectId folderTree, List<Trailer> messageTrailers) {
    tip = fromTip;
    folder = folderTree;
    trailers = messageTrailers;
    parentsToCome = getParentCount();
    for (int i = 0; i < parentsToCome; i++) {
      parent(i).children.add(this);
    }
  }

  HistoryCommit parent(int index) {
    return (HistoryCommit) getParent(index);
  }

  List<HistoryCommit> children() {
    return children;
  }

  /** Notes that a parent has come; whether it was the last. */
  boolean parentHasCome() {
    parentsToCome--;
    return parentsToCome == 0;
  }

  @Nullable ObjectId folder() {
    return folder;
  }

  List<Trailer> trailers() {
    return trailers;
  }

  int tip() {
    return tip;
  }

  void markMainline() {
    mainline = true;
  }

  boolean isMainline() {
    return mainline;
  }
}
