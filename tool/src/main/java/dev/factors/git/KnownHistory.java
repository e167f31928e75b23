package dev.factors.git;

import dev.factors.source.CacheReader;
import dev.factors.source.CacheWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was read of commits. Since all of it follows from a commit's id, neither a rewrite of
 * history nor a new ref can make it wrong, and it can be kept from one process to the next.
 *
 * @param trailers of the commits that have any of those asked about
 * @param changes the commits that change the folder asked about
 */
record KnownHistory(
    CommitTable commits, Map<Integer, List<Trailer>> trailers, Map<Integer, KnownChange> changes) {

  private static final int[] NO_PARENTS = {};

  KnownHistory() {
    this(new CommitTable(), new HashMap<>(), new HashMap<>());
  }

  /** Writes what is known of some commits; before each come its parents. */
  CacheWriter write(int[] order) {
    CacheWriter out = new CacheWriter();
    int[] numbers = new int[commits.size()];
    int[] times = new int[order.length];
    int[] firstParents = new int[order.length];
    CacheWriter otherParents = new CacheWriter();
    for (int i = 0; i < order.length; i++) {
      numbers[order[i]] = i;
      times[i] = commits.time(order[i]);
      int[] parents = commits.parents(order[i]);
      firstParents[i] = parents.length == 0 ? CommitTable.NONE : numbers[parents[0]];
      for (int other = 1; other < parents.length; other++) {
        otherParents.number(i);
        otherParents.number(numbers[parents[other]]);
      }
    }
    out.number(order.length);
    out.numbers(commits.ids(order));
    out.numbers(commits.folders(order));
    out.numbers(times);
    out.numbers(firstParents);
    out.add(otherParents);
    out.number(CommitTable.NONE);
    for (int i = 0; i < order.length; i++) {
      for (Trailer trailer : trailers.getOrDefault(order[i], List.of())) {
        out.number(i);
        out.text(trailer.key());
        out.text(trailer.value());
      }
    }
    out.number(CommitTable.NONE);
    for (int i = 0; i < order.length; i++) {
      KnownChange change = changes.get(order[i]);
      if (change != null) {
        out.number(i);
        change.write(out);
      }
    }
    out.number(CommitTable.NONE);
    return out;
  }

  /** Reads what was written. */
  static KnownHistory read(CacheReader in) {
    int size = in.count(2 * CommitTable.WORDS * Integer.BYTES);
    int[] ids = in.numbers(size * CommitTable.WORDS);
    int[] folders = in.numbers(size * CommitTable.WORDS);
    int[] times = in.numbers(size);
    int[] firstParents = in.numbers(size);
    int[][] parents = new int[size][];
    for (int i = 0; i < size; i++) {
      int parent = firstParents[i];
      parents[i] = parent == CommitTable.NONE ? NO_PARENTS : new int[] {before(i, parent)};
    }
    for (int commit = in.number(); commit != CommitTable.NONE; commit = in.number()) {
      int[] some = parents[commit];
      parents[commit] = Arrays.copyOf(some, some.length + 1);
      parents[commit][some.length] = before(commit, in.number());
    }
    CommitTable commits = new CommitTable(ids, folders, times, parents);
    Map<Integer, List<Trailer>> trailers = new HashMap<>();
    for (int commit = in.number(); commit != CommitTable.NONE; commit = in.number()) {
      trailers
          .computeIfAbsent(commit, key -> new ArrayList<>(1))
          .add(new Trailer(in.text(), in.text()));
    }
    Map<Integer, KnownChange> changes = new HashMap<>();
    for (int commit = in.number(); commit != CommitTable.NONE; commit = in.number()) {
      Objects.checkIndex(commit, size);
      changes.put(commit, KnownChange.read(in, commits, commit));
    }
    return new KnownHistory(commits, trailers, changes);
  }

  /** The number of a commit that comes before another, as all parents do. */
  private static int before(int commit, int parent) {
    return Objects.checkIndex(parent, commit);
  }
}
