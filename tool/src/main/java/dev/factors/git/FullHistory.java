package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Whether a clone holds all the history it was cloned from. */
final class FullHistory {

  private static final String REMOTE = "remote";

  private FullHistory() {}

  static void require(Repository repository) {
    if (isShallow(repository)) {
      throw Failure.repository(
          "this clone is shallow: it cannot prove what its history holds;"
              + " run `git fetch --unshallow`");
    }
    Config config = repository.getConfig();
    promisor(config)
        .ifPresent(
            remote -> {
              throw partial(remote, config.getString(REMOTE, remote, "partialclonefilter"));
            });
  }

  private static boolean isShallow(Repository repository) {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** The remote that a partial clone would fetch the missing objects from. */
  private static Optional<String> promisor(Config config) {
    return config.getSubsections(REMOTE).stream()
        .filter(
            remote ->
                config.getBoolean(REMOTE, remote, "promisor", false)
                    || config.getString(REMOTE, remote, "partialclonefilter") != null)
        .findFirst()
        .or(() -> Optional.ofNullable(config.getString("extensions", null, "partialclone")));
  }

  private static Failure partial(String remote, @Nullable String filter) {
    return Failure.repository(
        "this clone is partial (remote %s, filter %s): it lacks objects of its history; clone again without --filter"
            .formatted(remote, filter == null ? "unknown" : filter));
  }
}
