package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the paper that can be compared with another.
 *
 * @param name as a person knows it
 * @param commit that holds it; null for the work tree
 * @param tree its files
 */
public record Revision(String name, @Nullable Commit commit, SourceTree tree) {

  private static final int SHORT_ID = 10;

  /**
   * The version that a word names: a release, {@code 0.1.0} or {@code v0.1.0}, or anything that Git
   * knows. Of a release its source commit, or its tag where a clone has only that.
   *
   * @throws dev.factors.diagnostic.Failure of kind USAGE where it names none
   */
  public static Revision named(String word, GitRepository repository) {
    Optional<Version> version = Version.tryParse(word.startsWith("v") ? word.substring(1) : word);
    if (version.isPresent()) {
      String name = version.get().toString();
      Optional<Commit> commit =
          source(version.get(), repository).or(() -> repository.find("v" + name));
      if (commit.isPresent()) {
        return of(name, commit.get(), repository);
      }
    }
    Commit commit = repository.resolve(word);
    return of(
        commit.id().startsWith(word) ? word.substring(0, Math.min(word.length(), SHORT_ID)) : word,
        commit,
        repository);
  }

  /** A commit under a name. */
  static Revision of(String name, Commit commit, GitRepository repository) {
    return new Revision(name, commit, repository.tree(commit));
  }

  private static Optional<Commit> source(Version version, GitRepository repository) {
    SourceTree tree = repository.tree(repository.head());
    return Releases.in(tree).versions().contains(version)
        ? repository.find(Manifest.read(new Sources(tree), version).sourceCommit())
        : Optional.empty();
  }
}
