package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.git.Commit;
import dev.factors.git.CommitWriter;
import dev.factors.git.GitRepository;
import dev.factors.git.Ident;
import dev.factors.git.Signer;
import dev.factors.git.Signing;
import dev.factors.paper.Paper;
import dev.factors.release.Publisher.Bundle;
import dev.factors.release.artifact.Checksums;
import dev.factors.release.artifact.CommentsJson;
import dev.factors.release.artifact.DispositionOfComments;
import dev.factors.release.artifact.ManifestYaml;
import dev.factors.release.artifact.Publication;
import dev.factors.release.artifact.RedlineHtml;
import dev.factors.release.artifact.ReleaseNotes;
import dev.factors.release.artifact.ReviewEdition;
import dev.factors.render.Backend;
import dev.factors.source.AtomicFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes releases: every gate, then the bundle, then one commit and one tag. */
public final class Releaser {

  /** The bundle, in the order it is made: the manifest lists what is before it, the sums all. */
  private static final List<Artifact> ARTIFACTS =
      List.of(
          new Publication(Backend.HTML),
          new Publication(Backend.PDF),
          new ReviewEdition(),
          new RedlineHtml(),
          new CommentsJson(),
          new DispositionOfComments(),
          new ReleaseNotes(),
          new ManifestYaml(),
          new Checksums());

  private static final String REMOTES = "refs/remotes/";

  private final GitRepository repository;
  private final Clock clock;
  private final Signing signing;
  private final SignOff signOff;
  private final Consumer<String> progress;
  private final Publisher publisher;

  /**
   * Makes releases of a repository.
   *
   * @param clock for the dates of the commit and the tag; nothing in the bundle comes from it
   * @param signing of the commit and the tag; of the checksums only where it is asked for
   * @param progress is told what is being made
   */
  public Releaser(
      GitRepository repository,
      Clock clock,
      Signing signing,
      SignOff signOff,
      Consumer<String> progress) {
    this.repository = repository;
    this.clock = clock;
    this.signing = signing;
    this.signOff = signOff;
    this.progress = progress;
    this.publisher = new Publisher(repository, clock, signing);
  }

  /** How far a release goes. */
  public enum Extent {
    /** The bundle under {@code target/}; the repository stays as it is. */
    DRY_RUN,
    /** The bundle in {@code releases/}, not committed. */
    FILES,
    /** The bundle in {@code releases/}, a commit and a tag. */
    COMMIT
  }

  /** Whether the release commit says that its committer signs it off; see the DCO. */
  public enum SignOff {
    AS_CONFIGURED,
    ALWAYS
  }

  /**
   * What came of it.
   *
   * @param gates all results, that of the build among them where something was built
   * @param messages Asciidoctor's, sorted
   * @param folder the bundle, relative to the repository's root; empty where a gate held it back
   * @param files the bundle's files by name
   * @param commit the release commit; empty where none was made
   */
  public record Outcome(
      Candidate candidate,
      List<GateResult> gates,
      List<Diagnostic> messages,
      Optional<String> folder,
      Map<String, byte[]> files,
      Optional<String> commit) {

    private static Outcome heldBack(
        Candidate candidate, List<GateResult> gates, List<Diagnostic> messages) {
      return new Outcome(candidate, gates, messages, Optional.empty(), Map.of(), Optional.empty());
    }
  }

  /**
   * Makes a release of the checked-out commit. A dry run makes its bundle even where gates fail.
   *
   * @throws Failure where the version cannot be released at all, or where writing fails; the
   *     repository is then as it was
   */
  public Outcome release(Version version, Extent extent) {
    Path lock =
        extent == Extent.DRY_RUN ? repository.workTree().resolve("target/release.lock") : lock();
    return ReleaseLock.holding(lock, () -> make(Candidate.of(repository, version), extent));
  }

  /**
   * Finishes or takes back a release of this work tree that was killed, if there is one.
   *
   * @throws Failure where that cannot be, or another release is under way
   */
  public Optional<Interrupted> resume() {
    return ReleaseLock.holding(lock(), publisher::recover);
  }

  /**
   * Takes back a release that is checked out and was not pushed: tag, commit, index and files.
   *
   * @return id of the commit that is taken back
   * @throws Failure of kind USAGE where another commit is checked out, where files are changed, or
   *     where a remote is known to have the commit
   */
  public String abandon(Version version) {
    return ReleaseLock.holding(
        lock(),
        () -> {
          Commit head = repository.head();
          requireReleaseCommit(version, head);
          requireClean(List.of(Paper.FOLDER, "reviews", Releases.FOLDER));
          requireNotPushed(head);
          publisher.abandon(version, head);
          return head.id();
        });
  }

  private void requireReleaseCommit(Version version, Commit head) {
    String folder = Releases.folder(version) + "/";
    if (head.parents().size() != 1
        || !repository.tree(head).list(Releases.FOLDER).contains(folder + Releases.MANIFEST)
        || !repository.changedPaths(head.parents().get(0), head.id()).stream()
            .allMatch(path -> path.startsWith(folder))) {
      throw Failure.usage(
          "the checked-out commit is not the release commit of "
              + version
              + ", so that nothing is taken back; git log shows what is on top of it");
    }
  }

  private void requireNotPushed(Commit head) {
    repository.branchTips().stream()
        .filter(tip -> tip.ref().startsWith(REMOTES))
        .filter(tip -> repository.isReachable(head, repository.resolve(tip.commit())))
        .findFirst()
        .ifPresent(
            tip -> {
              throw Failure.usage(
                  "the release is on "
                      + tip.ref().substring(REMOTES.length())
                      + ": what is pushed is not taken back, a later version corrects it");
            });
  }

  private Path lock() {
    return repository.privateFile("factors-release.lock");
  }

  private Outcome make(Candidate candidate, Extent extent) {
    refuse(candidate);
    if (extent != Extent.DRY_RUN) {
      Publisher.requireNoFolder(repository, candidate.version());
    }
    List<GateResult> gates = Gates.check(candidate.milestone(), candidate);
    if (extent != Extent.DRY_RUN && !Gates.passed(gates)) {
      return Outcome.heldBack(candidate, gates, List.of());
    }
    Path scratch = repository.workTree().resolve("target");
    try (Production production = new Production(repository, candidate, gates, scratch)) {
      makeAll(production, progress);
      if (extent != Extent.DRY_RUN && !Gates.passed(production.gates())) {
        return Outcome.heldBack(candidate, production.gates(), production.messages());
      }
      return publish(production, extent);
    }
  }

  /** Makes every artifact of a bundle. */
  static void makeAll(Production production, Consumer<String> progress) {
    Candidate candidate = production.candidate();
    for (Artifact artifact : ARTIFACTS) {
      if (artifact.belongsTo(candidate)) {
        progress.accept("making " + artifact.name(candidate));
        production.make(artifact);
      }
    }
  }

  private void refuse(Candidate candidate) {
    Version version = candidate.version();
    Optional<Version> tagged =
        repository.tags().keySet().stream()
            .filter(tag -> tag.startsWith("v"))
            .flatMap(tag -> Version.tryParse(tag.substring(1)).stream())
            .max(Version::compareToIgnoreBuildMetadata);
    List<Version> known =
        Stream.of(candidate.releases().last(), tagged, lastOfRemotes())
            .flatMap(Optional::stream)
            .toList();
    for (Version last : known) {
      if (!(version.compareToIgnoreBuildMetadata(last) > 0)) {
        throw Failure.usage(
            version.equals(last)
                ? version + " is released already"
                : version + " is not above " + last + ", which is released already");
      }
    }
    requireHeld(candidate);
    requireClean(Candidate.FOLDERS);
  }

  /** Without the release before, redline, notes and provenance would compare with nothing. */
  private void requireHeld(Candidate candidate) {
    Set<Version> held = Set.copyOf(candidate.releases().versions());
    Stream.concat(madeByTags(), lastOfRemotes().stream())
        .filter(version -> !held.contains(version))
        .max(Version::compareToIgnoreBuildMetadata)
        .ifPresent(
            version -> {
              throw Failure.usage(
                  version
                      + " is released, and the checked-out commit does not hold it:"
                      + " merge its release commit first");
            });
  }

  /** The versions that tags name and the tagged commits hold; a tag alone makes no release. */
  private Stream<Version> madeByTags() {
    return repository.tags().entrySet().stream()
        .filter(tag -> tag.getKey().startsWith("v"))
        .flatMap(
            tag ->
                Version.tryParse(tag.getKey().substring(1)).stream()
                    .filter(
                        version ->
                            Releases.in(repository.tree(repository.resolve(tag.getValue())))
                                .versions()
                                .contains(version)));
  }

  private void requireClean(List<String> folders) {
    SortedSet<String> dirty = repository.dirtyPaths(folders);
    if (!dirty.isEmpty()) {
      throw Failure.usage(
          "uncommitted changes in "
              + String.join(", ", dirty)
              + ": a release is made from a commit; commit or stash them first");
    }
  }

  /** The highest version that a branch of a remote holds, as far as it was fetched. */
  private Optional<Version> lastOfRemotes() {
    return repository.branchTips().stream()
        .filter(tip -> tip.ref().startsWith(REMOTES))
        .flatMap(tip -> repository.find(tip.commit()).stream())
        .flatMap(commit -> Releases.in(repository.tree(commit)).last().stream())
        .max(Version::compareToIgnoreBuildMetadata);
  }

  private Outcome publish(Production production, Extent extent) {
    Candidate candidate = production.candidate();
    String title = candidate.paper().title() + " " + candidate.version();
    Map<String, byte[]> files = signed(production.files());
    Bundle bundle = new Bundle(candidate.version(), files, title, message(title, candidate));
    String folder = Releases.folder(candidate.version());
    Optional<String> commit = Optional.empty();
    switch (extent) {
      case DRY_RUN -> {
        folder = "target/" + folder;
        AtomicFolder.write(repository.workTree().resolve(folder), files);
      }
      case FILES -> publisher.write(bundle);
      case COMMIT -> commit = Optional.of(publisher.publish(bundle));
    }
    return new Outcome(
        candidate, production.gates(), production.messages(), Optional.of(folder), files, commit);
  }

  /** The files, and with them the signature of the checksums, which is no two times the same. */
  private Map<String, byte[]> signed(Map<String, byte[]> made) {
    Map<String, byte[]> files = new LinkedHashMap<>(made);
    if (signing == Signing.ALWAYS) {
      Signer signer = Signer.of(repository, committer());
      files.put(
          ChecksumFile.NAME + signer.suffix(),
          signer.signFile(made.getOrDefault(ChecksumFile.NAME, new byte[0])));
    }
    return files;
  }

  private Ident committer() {
    return CommitWriter.begin(repository, clock, signing).committer();
  }

  private String message(String title, Candidate candidate) {
    String message = "Release " + title + "\n";
    if (signOff == SignOff.AS_CONFIGURED && !candidate.paper().signoff()) {
      return message;
    }
    Ident committer = committer();
    return message + "\nSigned-off-by: " + committer.name() + " <" + committer.email() + ">\n";
  }
}
