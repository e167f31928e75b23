package dev.factors.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Commits by number, and what a walk wants to know of each: in arrays, because a history has many,
 * and all of them are gone through each time. What is here follows from the commits' ids.
 */
final class CommitTable {

  /** Of an id. */
  static final int WORDS = 5;

  static final int NONE = -1;

  /** Parents that are not known yet. */
  private static final int[] UNKNOWN = {NONE};

  private int size;
  private int[] ids;
  private int[] folders;
  private int[] times;
  private int[][] parents;

  /** Numbers of commits, by their ids' first words; a number goes to the next free place. */
  private int[] places;

  CommitTable() {
    this(new int[0], new int[0], new int[0], new int[0][]);
  }

  /** A table of commits that are known. */
  CommitTable(int[] ids, int[] folders, int[] times, int[][] parents) {
    this.size = times.length;
    this.ids = ids;
    this.folders = folders;
    this.times = times;
    this.parents = parents;
    this.places = placed(Math.max(size * 2, 1024));
  }

  int size() {
    return size;
  }

  /** The number of a commit, a new one where there is none yet. */
  int number(AnyObjectId id) {
    if (size == times.length) {
      grow();
    }
    id.copyRawTo(ids, size * WORDS);
    int place = place(size);
    if (places[place] != NONE) {
      return places[place];
    }
    places[place] = size;
    parents[size] = UNKNOWN;
    return size++;
  }

  boolean isKnown(int commit) {
    return parents[commit] != UNKNOWN;
  }

  void setParents(int commit, int[] itsParents) {
    parents[commit] = itsParents;
  }

  void setTime(int commit, int time) {
    times[commit] = time;
  }

  void setFolder(int commit, @Nullable ObjectId folder) {
    if (folder != null) {
      folder.copyRawTo(folders, commit * WORDS);
    }
  }

  ObjectId id(int commit) {
    return ObjectId.fromRaw(ids, commit * WORDS);
  }

  int time(int commit) {
    return times[commit];
  }

  int[] parents(int commit) {
    return parents[commit];
  }

  /** Id of the tree of the folder asked about; null where there is none. */
  @Nullable ObjectId folder(int commit) {
    ObjectId folder = ObjectId.fromRaw(folders, commit * WORDS);
    return folder.equals(ObjectId.zeroId()) ? null : folder;
  }

  /** Whether a commit's folder is not that of all its parents. */
  boolean changesFolder(int commit) {
    for (int parent : parents[commit]) {
      if (!isSame(folders, commit, parent)) {
        return true;
      }
    }
    return parents[commit].length == 0 && folder(commit) != null;
  }

  /** Whether a commit was committed earlier; of two at the same time, the one with the lower id. */
  boolean isEarlier(int commit, int other) {
    return times[commit] == times[other]
        ? Arrays.compareUnsigned(
                ids, commit * WORDS, (commit + 1) * WORDS, ids, other * WORDS, (other + 1) * WORDS)
            < 0
        : times[commit] < times[other];
  }

  /** The ids of some commits, one behind the other. */
  int[] ids(int[] commits) {
    return words(ids, commits);
  }

  /** The folders of some commits, one behind the other. */
  int[] folders(int[] commits) {
    return words(folders, commits);
  }

  private static int[] words(int[] from, int[] commits) {
    int[] words = new int[commits.length * WORDS];
    for (int i = 0; i < commits.length; i++) {
      System.arraycopy(from, commits[i] * WORDS, words, i * WORDS, WORDS);
    }
    return words;
  }

  private void grow() {
    int room = Math.max(1024, size + size / 4);
    ids = Arrays.copyOf(ids, room * WORDS);
    folders = Arrays.copyOf(folders, room * WORDS);
    times = Arrays.copyOf(times, room);
    parents = Arrays.copyOf(parents, room);
    if (places.length < room * 2) {
      places = placed(room * 2);
    }
  }

  private int[] placed(int room) {
    places = new int[Integer.highestOneBit(room) * 2];
    Arrays.fill(places, NONE);
    for (int commit = 0; commit < size; commit++) {
      places[place(commit)] = commit;
    }
    return places;
  }

  /** Where the number of a commit with this id is, or is to be. */
  private int place(int commit) {
    int mask = places.length - 1;
    int place = ids[commit * WORDS] & mask;
    while (places[place] != NONE && !isSame(ids, places[place], commit)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static boolean isSame(int[] words, int one, int other) {
    int a = one * WORDS;
    int b = other * WORDS;
    return words[a] == words[b]
        && words[a + 1] == words[b + 1]
        && words[a + 2] == words[b + 2]
        && words[a + 3] == words[b + 3]
        && words[a + 4] == words[b + 4];
  }
}
