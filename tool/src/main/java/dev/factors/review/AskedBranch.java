package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The branch that is asked about: the one that is checked out. Where none is, as on a build server,
 * it is the paper's own branch, here or as it was last fetched.
 *
 * @param ref its full name; {@code HEAD} where nothing is known but the commit
 * @param commit at its tip
 */
public record AskedBranch(String ref, Commit commit) {

  private static final String HEAD = "HEAD";

  /**
   * Finds the branch.
   *
   * @param configured name of the paper's own branch; asked for only where no branch is checked out
   */
  public static AskedBranch of(GitRepository repository, Supplier<Optional<String>> configured) {
    return repository
        .branch()
        .map(branch -> new AskedBranch("refs/heads/" + branch, repository.head()))
        .or(() -> configured.get().flatMap(branch -> named(repository, branch)))
        .orElseGet(() -> new AskedBranch(HEAD, repository.head()));
  }

  /** Whether the branch is unknown, and the answer is about the commit that is checked out. */
  public boolean isUnnamed() {
    return HEAD.equals(ref);
  }

  private static Optional<AskedBranch> named(GitRepository repository, String branch) {
    return repository.branchTips().stream()
        .filter(tip -> isNamed(tip.ref(), branch))
        .findFirst()
        .map(tip -> new AskedBranch(tip.ref(), repository.resolve(tip.commit())));
  }

  private static boolean isNamed(String ref, String branch) {
    return ref.equals("refs/heads/" + branch)
        || (ref.startsWith("refs/remotes/")
            && ref.substring(ref.indexOf('/', "refs/remotes/".length()) + 1).equals(branch));
  }
}
