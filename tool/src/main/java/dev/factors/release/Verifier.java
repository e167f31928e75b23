package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.digest.Sha256;
import dev.factors.git.AnnotatedTag;
import dev.factors.git.Commit;
import dev.factors.git.CommitTree;
import dev.factors.git.GitRepository;
import dev.factors.git.SignatureVerdict;
import dev.factors.release.Verification.Rebuild;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks a release: its checksums, its manifest against the tag and the tree, and, byte for byte,
 * whether its source commit gives it once more; its signatures, where it has some.
 */
public final class Verifier {

  private final GitRepository repository;
  private final Rebuilder rebuilder;

  /**
   * Checks releases of a repository.
   *
   * @param tool which is to make them once more
   * @param progress is told what is being done
   */
  public Verifier(GitRepository repository, Tool tool, Consumer<String> progress) {
    this.repository = repository;
    this.rebuilder = new Rebuilder(repository, tool, progress);
  }

  /** A tool that can make a release once more. */
  public enum Tool {
    /** This one, if it is the one that has made the release. */
    THIS,
    /** That of the source commit, built for the purpose. */
    RECORDED
  }

  /**
   * Checks the release in the work tree.
   *
   * @throws Failure where there is none, or the history is not complete
   */
  public Verification verify(Version version) {
    repository.requireFullHistory();
    String folder = Releases.folder(version);
    SourceTree tree = new FolderTree(repository.workTree());
    Map<String, byte[]> files = files(tree, folder);
    if (files.isEmpty()) {
      throw Failure.usage("there is no release " + version + " in " + Releases.FOLDER + "/");
    }
    Deviations deviations = new Deviations(files);
    List<String> unchecked = new ArrayList<>();
    checkKinds(tree, folder, deviations);
    ChecksumFile.check(files, deviations);
    Optional<Commit> tagged =
        Optional.ofNullable(repository.tags().get("v" + version)).flatMap(repository::find);
    tagged.ifPresentOrElse(
        commit -> compareWithTag(version, files, commit, deviations),
        () ->
            unchecked.add(
                "the tag v" + version + ": it is not in this clone; run `git fetch --tags`"));
    if (tagged.isPresent() && AnnotatedTag.find(repository, "v" + version).isEmpty()) {
      unchecked.add(
          "who set the tag v" + version + ", and when: it is a name alone, and no tag object");
    }
    Rebuild rebuild = Rebuild.NOT_COMPARABLE;
    Optional<Manifest> manifest = manifest(tree, version, deviations);
    Optional<Commit> known = Optional.empty();
    if (manifest.isPresent()) {
      known = source(manifest.get(), tagged, deviations);
      checkFiles(manifest.get(), files, deviations);
      if (known.isPresent()) {
        rebuild = rebuilder.compare(manifest.get(), known.get(), files, deviations, unchecked);
      }
    }
    List<SignatureCheck> signatures =
        new Signatures(repository, known).check(version, tagged, files, deviations);
    signatures.stream()
        .filter(check -> check.verdict().state() == SignatureVerdict.State.UNCHECKED)
        .map(check -> "the signature of " + check.of() + ": " + check.verdict().reason())
        .forEach(unchecked::add);
    return new Verification(version, rebuild, deviations.checks(folder), signatures, unchecked);
  }

  private static Map<String, byte[]> files(SourceTree tree, String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : tree.list(folder)) {
      if (tree.kind(path) == SourceTree.Kind.FILE) {
        files.put(path.substring(folder.length() + 1), tree.read(path));
      }
    }
    return files;
  }

  private static void checkKinds(SourceTree tree, String folder, Deviations deviations) {
    for (String path : tree.list(folder)) {
      if (tree.kind(path) != SourceTree.Kind.FILE) {
        deviations.add(path.substring(folder.length() + 1), "is no regular file");
      }
    }
  }

  private static Optional<Manifest> manifest(
      SourceTree tree, Version version, Deviations deviations) {
    try {
      return Optional.of(Manifest.read(new Sources(tree), version));
    } catch (Failure e) {
      deviations.add(
          Releases.MANIFEST,
          e.getMessage().replace(Releases.folder(version) + "/release.yaml ", ""));
      return Optional.empty();
    }
  }

  /** The source commit, with what the manifest says of it checked. */
  private Optional<Commit> source(
      Manifest manifest, Optional<Commit> tagged, Deviations deviations) {
    Optional<Commit> source = repository.find(manifest.sourceCommit());
    if (source.isEmpty()) {
      deviations.add(
          Releases.MANIFEST,
          "names a source commit that is not in this repository, " + manifest.sourceCommit());
      return source;
    }
    if (!source.get().tree().equals(manifest.sourceTree())) {
      deviations.add(
          Releases.MANIFEST,
          "names another tree than its source commit has, " + source.get().tree());
    }
    if (!source.get().committer().date().equals(manifest.date())) {
      deviations.add(
          Releases.MANIFEST,
          "names another date than its source commit has, " + source.get().committer().date());
    }
    if (tagged.isPresent() && !tagged.get().parents().equals(List.of(manifest.sourceCommit()))) {
      deviations.add(
          Releases.MANIFEST,
          "names a source commit that is not the parent of the tagged one, " + tagged.get().id());
    }
    return source;
  }

  /** The tagged commit adds this release and nothing else. */
  private void compareWithTag(
      Version version, Map<String, byte[]> files, Commit tagged, Deviations deviations) {
    CommitTree tree = repository.tree(tagged);
    deviations.compare(files, files(tree, Releases.folder(version)), "the tag v" + version);
    AnnotatedTag.find(repository, "v" + version)
        .filter(tag -> !tag.name().equals("v" + version))
        .ifPresent(
            tag ->
                deviations.add(
                    Releases.MANIFEST, "is tagged with the tag object of " + tag.name()));
    for (String parent : tagged.parents()) {
      for (String path : repository.changedPaths(parent, tagged.id())) {
        if (!path.startsWith(Releases.folder(version) + "/")) {
          deviations.add(Releases.MANIFEST, "is tagged with a commit that also changes " + path);
        }
      }
    }
  }

  private static void checkFiles(
      Manifest manifest, Map<String, byte[]> files, Deviations deviations) {
    manifest
        .files()
        .forEach(
            (name, sha256) -> {
              byte[] bytes = files.get(name);
              if (bytes == null) {
                deviations.add(name, "is missing: the manifest lists it");
              } else if (!Sha256.hex(bytes).equals(sha256)) {
                deviations.add(name, "has not the SHA-256 that the manifest says");
              }
            });
  }
}
