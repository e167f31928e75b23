package dev.factors.cli;

import dev.factors.git.GitRepository;
import dev.factors.paper.Paper;
import dev.factors.release.Releases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which text new comments are on. */
final class TextCommented {

  private TextCommented() {}

  /**
   * The commit that a comment file has to name; null where the version says enough.
   *
   * @param named by the reviewer, or null
   */
  static @Nullable String commit(
      FactorsCommand factors, GitRepository repository, @Nullable String named, String version) {
    if (named != null) {
      return repository.resolve(named).id();
    }
    boolean released =
        Releases.in(factors.workspace().sources().tree()).versions().stream()
            .anyMatch(known -> known.toString().equals(version));
    if (released) {
      return null;
    }
    if (!repository.dirtyPaths(List.of(Paper.FOLDER)).isEmpty()) {
      factors.note(
          "note: paper/ has changes that are not committed; the comment is on the commit that is"
              + " checked out");
    }
    return repository.head().id();
  }
}
