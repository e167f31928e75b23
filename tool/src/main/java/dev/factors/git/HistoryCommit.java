package dev.factors.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/** A commit and what one pass over history learns of it. */
final class HistoryCommit extends ObjectIdOwnerMap.Entry {

  private final List<HistoryCommit> children = new ArrayList<>(1);
  private List<HistoryCommit> parents = List.of();
  private @Nullable CommitFacts facts;
  private int tip = -1;
  private int parentsToCome;
  private boolean mainline;

  HistoryCommit(AnyObjectId id) {
    super(id);
  }

  boolean isVisited() {
    return tip >= 0;
  }

  /** Remembers what a commit is; its parents are known from here on. */
  void visit(int fromTip, CommitFacts itsFacts, List<HistoryCommit> itsParents) {
    tip = fromTip;
    facts = itsFacts;
    parents = itsParents;
    parentsToCome = parents.size();
    parents.forEach(parent -> parent.children.add(this));
  }

  /** What is known once it was visited. */
  CommitFacts facts() {
    CommitFacts known = facts;
    if (known == null) {
      throw new IllegalStateException(name() + " was not visited");
    }
    return known;
  }

  List<HistoryCommit> parents() {
    return parents;
  }

  List<HistoryCommit> children() {
    return children;
  }

  /** Notes that a parent has come; whether it was the last. */
  boolean parentHasCome() {
    parentsToCome--;
    return parentsToCome == 0;
  }

  int time() {
    return facts().time();
  }

  @Nullable ObjectId folder() {
    return facts().folder();
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
