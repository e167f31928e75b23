package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.git.CommitWriter;
import dev.factors.git.GitRepository;
import dev.factors.git.Ident;
import dev.factors.git.PreparedCommit;
import dev.factors.release.artifact.Checksums;
import dev.factors.release.artifact.CommentsJson;
import dev.factors.release.artifact.DispositionOfComments;
import dev.factors.release.artifact.ManifestYaml;
import dev.factors.release.artifact.Publication;
import dev.factors.release.artifact.ReleaseNotes;
import dev.factors.render.Backend;
import dev.factors.source.AtomicFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          new CommentsJson(),
          new DispositionOfComments(),
          new ReleaseNotes(),
          new ManifestYaml(),
          new Checksums());

  private final GitRepository repository;
  private final Clock clock;
  private final SignOff signOff;
  private final Consumer<String> progress;

  /**
   * Makes releases of a repository.
   *
   * @param clock for the dates of the commit and the tag; nothing in the bundle comes from it
   * @param progress is told what is being made
   */
  public Releaser(
      GitRepository repository, Clock clock, SignOff signOff, Consumer<String> progress) {
    this.repository = repository;
    this.clock = clock;
    this.signOff = signOff;
    this.progress = progress;
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
    Path root = repository.workTree();
    Path target = root.resolve("target");
    Path lock =
        extent == Extent.DRY_RUN
            ? target.resolve("release.lock")
            : repository.privateFile("factors-release.lock");
    return ReleaseLock.holding(lock, () -> make(Candidate.of(repository, version), extent));
  }

  private Outcome make(Candidate candidate, Extent extent) {
    refuse(candidate);
    List<GateResult> gates = Gates.check(candidate.milestone(), candidate);
    if (extent != Extent.DRY_RUN && !Gates.passed(gates)) {
      return Outcome.heldBack(candidate, gates, List.of());
    }
    Path scratch = repository.workTree().resolve("target");
    try (Production production = new Production(repository, candidate, gates, scratch)) {
      for (Artifact artifact : ARTIFACTS) {
        progress.accept("making " + artifact.name(candidate));
        production.make(artifact);
      }
      if (extent != Extent.DRY_RUN && !Gates.passed(production.gates())) {
        return Outcome.heldBack(candidate, production.gates(), production.messages());
      }
      return publish(production, extent);
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
        Stream.concat(candidate.releases().last().stream(), tagged.stream()).toList();
    for (Version last : known) {
      if (!(version.compareToIgnoreBuildMetadata(last) > 0)) {
        throw Failure.usage(
            version.equals(last)
                ? version + " is released already"
                : version + " is not above " + last + ", which is released already");
      }
    }
    SortedSet<String> dirty = repository.dirtyPaths(Candidate.FOLDERS);
    if (!dirty.isEmpty()) {
      throw Failure.usage(
          "uncommitted changes in "
              + String.join(", ", dirty)
              + ": a release is made from a commit; commit or stash them first");
    }
  }

  private Outcome publish(Production production, Extent extent) {
    Candidate candidate = production.candidate();
    String folder =
        (extent == Extent.DRY_RUN ? "target/" : "") + Releases.folder(candidate.version());
    Optional<String> commit = Optional.empty();
    if (extent == Extent.COMMIT) {
      commit = Optional.of(commit(production, folder));
    } else {
      AtomicFolder.write(repository.workTree().resolve(folder), production.files());
    }
    return new Outcome(
        candidate,
        production.gates(),
        production.messages(),
        Optional.of(folder),
        production.files(),
        commit);
  }

  /** In the order files, index, commit, tag; what fails before the commit is taken back. */
  private String commit(Production production, String folder) {
    Candidate candidate = production.candidate();
    Map<String, byte[]> files = new LinkedHashMap<>();
    production.files().forEach((name, bytes) -> files.put(folder + "/" + name, bytes));
    String title = candidate.paper().title() + " " + candidate.version();
    CommitWriter writer = CommitWriter.begin(repository, clock);
    PreparedCommit commit = writer.prepare(files, message(title, candidate, writer));
    Path written = repository.workTree().resolve(folder);
    AtomicFolder.write(written, production.files());
    try {
      writer.stage(commit);
      try {
        writer.publish(commit);
      } catch (RuntimeException e) {
        writer.unstage(commit);
        throw e;
      }
    } catch (RuntimeException e) {
      takeBack(written);
      throw e;
    }
    writer.tag(commit, "v" + candidate.version(), title + "\n");
    return commit.id();
  }

  private String message(String title, Candidate candidate, CommitWriter writer) {
    String message = "Release " + title + "\n";
    if (signOff == SignOff.AS_CONFIGURED && !candidate.paper().signoff()) {
      return message;
    }
    Ident committer = writer.committer();
    return message + "\nSigned-off-by: " + committer.name() + " <" + committer.email() + ">\n";
  }

  private static void takeBack(Path folder) {
    try {
      AtomicFolder.delete(folder);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot take back " + folder + ", delete it by hand", e);
    }
  }
}
