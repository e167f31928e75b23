package dev.factors.git;

import dev.factors.source.CacheFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/**
 * What history says of one folder.
 *
 * @param changes every commit that changed the folder, oldest first: a commit stands behind all its
 *     ancestors, and among commits of which none is another's ancestor the earlier committed first
 * @param trailers of all commits, whatever they changed, in the same order
 */
public record FolderHistory(List<FolderChange> changes, List<CommitTrailer> trailers) {

  /** Of the form of the cache, and of what is remembered in it: to be counted up with either. */
  private static final String CACHE_FORM = "factors history 2";

  private static final String CACHE = "factors/history";

  public FolderHistory {
    changes = List.copyOf(changes);
    trailers = List.copyOf(trailers);
  }

  /**
   * Reads everything that commits reach.
   *
   * @param folder path, relative to the repository's root
   * @param tips ids of commits; the first is the one whose first-parent line counts
   * @param trailerKeys the keys of the trailers asked for, in lower case
   */
  public static FolderHistory read(
      GitRepository repository, String folder, List<String> tips, Set<String> trailerKeys) {
    return read(repository, folder, tips, trailerKeys, Optional.empty(), Runnable::run);
  }

  /**
   * The same, by the help of what earlier calls have read, which is kept beside Git's files.
   *
   * @param keeper does the keeping
   */
  public static FolderHistory readAgain(
      GitRepository repository,
      String folder,
      List<String> tips,
      Set<String> trailerKeys,
      Executor keeper) {
    String form = CACHE_FORM + "\n" + folder + "\n" + new TreeSet<>(trailerKeys);
    CacheFile file = new CacheFile(repository.privateFile(CACHE), form);
    return read(repository, folder, tips, trailerKeys, Optional.of(file), keeper);
  }

  private static FolderHistory read(
      GitRepository repository,
      String folder,
      List<String> tips,
      Set<String> trailerKeys,
      Optional<CacheFile> cache,
      Executor keeper) {
    repository.requireFullHistory();
    return HistoryWalk.read(repository.jgit(), folder, tips, trailerKeys, cache, keeper);
  }
}
