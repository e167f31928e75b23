package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.FolderChange;
import dev.factors.git.FolderHistory;
import dev.factors.git.GitRepository;
import dev.factors.git.RefTip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds every comment that was ever committed, from objects and never from the work tree. */
public final class Collector {

  /** The trailers that speak of reviewing, in lower case. */
  private static final Set<String> TRAILERS =
      Set.of("reviewed-by", "acked-by", "suggested-by", "co-authored-by", Addressed.TRAILER);

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
    // What a release freezes is read from the objects alone.
    FolderHistory history =
        scope.isThisMachines()
            ? FolderHistory.readAgain(repository, ReviewPath.ROOT, tips, TRAILERS)
            : FolderHistory.read(repository, ReviewPath.ROOT, tips, TRAILERS);
    Archive archive = new Archive(repository);
    Timeline timeline = new Timeline(archive);
    for (FolderChange change : history.changes()) {
      timeline.add(change);
    }
    return new LedgerBuilder(repository, source, scope, archive, timeline)
        .build(history.trailers());
  }
}
