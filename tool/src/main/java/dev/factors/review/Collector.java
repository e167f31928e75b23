package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.FolderChange;
import dev.factors.git.FolderHistory;
import dev.factors.git.GitRepository;
import dev.factors.git.RefTip;
import dev.factors.work.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/** Finds every comment that was ever committed, from objects and never from the work tree. */
public final class Collector {

  /** The trailers that speak of reviewing, in lower case. */
  private static final Set<String> TRAILERS =
      Set.of("reviewed-by", "acked-by", "suggested-by", "co-authored-by", Addressed.TRAILER);

  /** Changes whose files are read in one go: more would have to be held in memory together. */
  private static final int AHEAD = 1000;

  private Collector() {}

  /**
   * Collects what a commit reaches, and what other refs hold beside it.
   *
   * @param source the commit asked about
   * @throws dev.factors.diagnostic.Failure where the clone is shallow or partial
   */
  public static Ledger collect(GitRepository repository, Commit source, Scope scope) {
    List<String> tips = new ArrayList<>();
    tips.add(source.id());
    scope.others().stream().map(RefTip::commit).forEach(tips::add);
    try (Aside aside = new Aside()) {
      return collect(repository, source, scope, tips, aside);
    }
  }

  private static Ledger collect(
      GitRepository repository, Commit source, Scope scope, List<String> tips, Executor keeper) {
    // What a release freezes is read from the objects alone.
    boolean remembering = scope.isThisMachines();
    FolderHistory history =
        remembering
            ? FolderHistory.readAgain(repository, ReviewPath.ROOT, tips, TRAILERS, keeper)
            : FolderHistory.read(repository, ReviewPath.ROOT, tips, TRAILERS);
    KnownFiles known = remembering ? KnownFiles.of(repository) : KnownFiles.none();
    Archive archive = new Archive(repository, known);
    Timeline timeline = new Timeline(archive);
    List<FolderChange> changes = history.changes();
    for (int from = 0; from < changes.size(); from += AHEAD) {
      List<FolderChange> some = changes.subList(from, Math.min(from + AHEAD, changes.size()));
      archive.readAhead(some);
      some.forEach(timeline::add);
    }
    keeper.execute(known::remember);
    return new LedgerBuilder(repository, source, scope, archive, timeline)
        .build(history.trailers());
  }
}
