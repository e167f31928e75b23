package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.git.Commit;
import dev.factors.git.CommitWriter;
import dev.factors.git.GitRepository;
import dev.factors.git.PreparedCommit;
import dev.factors.git.Signing;
import dev.factors.git.Undo;
import dev.factors.release.Journal.Entry;
import dev.factors.release.Journal.Goal;
import dev.factors.source.AtomicFolder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a release that changes the repository, in the order files, index, commit, tag. What
 * fails is taken back; what was killed is finished or taken back by {@link #recover}, with the help
 * of the {@link Journal}. The caller holds the {@link ReleaseLock}.
 */
final class Publisher {

  /** Where bundles are written: on the file system of their place, where nobody commits them. */
  private static final String ASIDE = "target/unpublished";

  private static final String TAGS = "refs/tags/";

  private final GitRepository repository;
  private final Clock clock;
  private final Signing signing;
  private final Journal journal;
  private final Undo undo;

  Publisher(GitRepository repository, Clock clock, Signing signing) {
    this.repository = repository;
    this.clock = clock;
    this.signing = signing;
    this.journal = Journal.of(repository);
    this.undo = Undo.in(repository);
  }

  /**
   * What is published.
   *
   * @param files bytes by name
   * @param title of the paper and its version
   * @param message of the commit
   */
  record Bundle(Version version, Map<String, byte[]> files, String title, String message) {

    private Map<String, byte[]> byPath() {
      Map<String, byte[]> paths = new LinkedHashMap<>();
      files.forEach((name, bytes) -> paths.put(Releases.folder(version) + "/" + name, bytes));
      return paths;
    }
  }

  /**
   * Publishes a bundle.
   *
   * @return id of the release commit
   * @throws Failure where that cannot be; the repository is then as it was
   */
  String publish(Bundle bundle) {
    requireNoFolder(repository, bundle.version());
    if (journal.read().isPresent()) {
      throw Failure.repository("another release was killed a moment ago: run this one again");
    }
    CommitWriter writer = CommitWriter.begin(repository, clock, signing);
    Entry entry =
        new Entry(Goal.RELEASED, bundle.version(), writer.branch(), writer.parent().id(), "", "");
    try {
      journal.write(entry);
      write(bundle);
      writer.stage(bundle.byPath());
      PreparedCommit commit =
          writer.prepare(
              bundle.byPath(),
              writer.ask(bundle.message()),
              entry.tagName(),
              bundle.title() + "\n");
      entry =
          new Entry(
              Goal.RELEASED,
              bundle.version(),
              writer.branch(),
              writer.parent().id(),
              commit.commit(),
              commit.tag());
      journal.write(entry);
      writer.publish(commit);
      writer.tag(commit, entry.tagName());
      journal.delete();
    } catch (Failure e) {
      takeBack(entry);
      throw e.and("the repository is as it was");
    } catch (RuntimeException | Error e) {
      takeBack(entry);
      throw e;
    }
    writer.tell();
    return entry.commit();
  }

  /** Writes a bundle into its folder, and does no more. */
  void write(Bundle bundle) {
    requireNoFolder(repository, bundle.version());
    discardAside();
    Path aside = aside(bundle.version());
    AtomicFolder.write(aside, bundle.files());
    AtomicFolder.move(aside, folder(bundle.version()));
    discardAside();
  }

  /** Finishes or takes back a release that was killed, if there is one. */
  Optional<Interrupted> recover() {
    return journal.read().map(this::recover);
  }

  /** Takes back a release whose commit is checked out. */
  void abandon(Version version, Commit commit) {
    String tag =
        Optional.ofNullable(repository.tags().get("v" + version))
            .filter(commit.id()::equals)
            .flatMap(tagged -> undo.id(TAGS + "v" + version))
            .orElse("");
    String branch = repository.branch().map("refs/heads/"::concat).orElse("HEAD");
    Entry entry =
        new Entry(Goal.TAKEN_BACK, version, branch, commit.parents().get(0), commit.id(), tag);
    journal.write(entry);
    takeBack(entry);
  }

  /**
   * Refuses to write over a folder that is there.
   *
   * @throws Failure of kind USAGE where there is one
   */
  static void requireNoFolder(GitRepository repository, Version version) {
    String folder = Releases.folder(version);
    if (Files.exists(repository.workTree().resolve(folder))) {
      throw Failure.usage(
          folder + " is there already, and not committed: look at it, then move it away");
    }
  }

  private Interrupted recover(Entry entry) {
    if (entry.goal() == Goal.RELEASED && isOnBranch(entry)) {
      clearLocks(entry);
      undo.finishTag(entry.tagName(), entry.tag());
      discardAside();
      journal.delete();
      return new Interrupted(entry.version(), Interrupted.End.FINISHED, entry.commit());
    }
    takeBack(entry);
    return new Interrupted(entry.version(), Interrupted.End.TAKEN_BACK, "");
  }

  private boolean isOnBranch(Entry entry) {
    return repository
        .find(entry.commit())
        .filter(
            commit ->
                repository
                    .find(entry.branch())
                    .filter(tip -> repository.isReachable(commit, tip))
                    .isPresent())
        .isPresent();
  }

  private void takeBack(Entry entry) {
    try {
      clearLocks(entry);
      if (!entry.commit().isEmpty()) {
        undo.deleteTag(entry.tagName(), entry.tag());
        undo.moveBack(entry.branch(), entry.commit(), entry.parent());
      }
      String path = Releases.folder(entry.version());
      if (repository.tree(repository.head()).folder(path).isEmpty()) {
        // In this order, since a new index needs space.
        removeFolder(entry.version());
        discardAside();
        undo.unstage(path);
      }
      discardAside();
      journal.delete();
    } catch (Failure e) {
      throw e.and("the release could not be taken back: mend that, then run it again");
    }
  }

  private void clearLocks(Entry entry) {
    undo.clearIndexLock();
    if (!entry.commit().isEmpty()) {
      undo.clearRefLock(entry.branch(), entry.commit());
      undo.clearRefLock(entry.branch(), entry.parent());
      undo.clearRefLock(TAGS + entry.tagName(), entry.tag());
    }
  }

  /** Out of sight in one step, then away. */
  private void removeFolder(Version version) {
    Path folder = folder(version);
    if (Files.exists(folder)) {
      discardAside();
      AtomicFolder.move(folder, aside(version));
    }
    try {
      Files.deleteIfExists(folder.getParent());
    } catch (DirectoryNotEmptyException e) {
      // Other releases are in it.
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + folder.getParent(), e);
    }
  }

  private void discardAside() {
    Path folder = repository.workTree().resolve(ASIDE);
    try {
      AtomicFolder.delete(folder);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + folder, e);
    }
  }

  private Path folder(Version version) {
    return repository.workTree().resolve(Releases.folder(version));
  }

  private Path aside(Version version) {
    return repository.workTree().resolve(ASIDE).resolve(version.toString());
  }
}
