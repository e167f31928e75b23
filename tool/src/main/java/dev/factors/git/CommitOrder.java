package dev.factors.git;

import java.util.Arrays;

/** Puts commits in the order of their history, the oldest first. */
final class CommitOrder {

  private final CommitTable commits;

  /** A heap, the earliest first. */
  private int[] ready = new int[16];

  private int readyCount;

  private CommitOrder(CommitTable commits) {
    this.commits = commits;
  }

  /**
   * Parents before children; of those that may come now, the earliest committed.
   *
   * @param reached the commits to put in order, with all their parents
   */
  static int[] of(CommitTable commits, int[] reached) {
    return new CommitOrder(commits).of(reached);
  }

  private int[] of(int[] reached) {
    int[] toCome = new int[commits.size()];
    int[] ends = new int[commits.size()];
    int links = 0;
    for (int commit : reached) {
      int[] parents = commits.parents(commit);
      toCome[commit] = parents.length;
      links += parents.length;
      for (int parent : parents) {
        ends[parent]++;
      }
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] starts = ends.clone();
    int[] children = new int[links];
    for (int commit : reached) {
      for (int parent : commits.parents(commit)) {
        starts[parent]--;
        children[starts[parent]] = commit;
      }
      if (toCome[commit] == 0) {
        add(commit);
      }
    }
    int[] order = new int[reached.length];
    int count = 0;
    while (readyCount > 0) {
      int commit = removeEarliest();
      order[count] = commit;
      count++;
      for (int i = starts[commit]; i < ends[commit]; i++) {
        int child = children[i];
        toCome[child]--;
        if (toCome[child] == 0) {
          add(child);
        }
      }
    }
    return Arrays.copyOf(order, count);
  }

  private void add(int commit) {
    if (readyCount == ready.length) {
      ready = Arrays.copyOf(ready, readyCount * 2);
    }
    int at = readyCount;
    readyCount++;
    while (at > 0 && commits.isEarlier(commit, ready[(at - 1) / 2])) {
      ready[at] = ready[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    ready[at] = commit;
  }

  private int removeEarliest() {
    int earliest = ready[0];
    readyCount--;
    int last = ready[readyCount];
    int at = 0;
    for (int below = earlierBelow(at); below < readyCount; below = earlierBelow(at)) {
      if (!commits.isEarlier(ready[below], last)) {
        break;
      }
      ready[at] = ready[below];
      at = below;
    }
    ready[at] = last;
    return earliest;
  }

  private int earlierBelow(int at) {
    int left = 2 * at + 1;
    int right = left + 1;
    return right < readyCount && commits.isEarlier(ready[right], ready[left]) ? right : left;
  }
}
