package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.release.Verification.Rebuild;
import dev.factors.release.Verifier.Tool;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes a release once more from its source commit, and compares it byte for byte. */
final class Rebuilder {

  private final GitRepository repository;
  private final Tool tool;
  private final Consumer<String> progress;

  Rebuilder(GitRepository repository, Tool tool, Consumer<String> progress) {
    this.repository = repository;
    this.tool = tool;
    this.progress = progress;
  }

  /**
   * Compares, where that can be done.
   *
   * @param files of the release, by name
   * @param unchecked is told why it cannot
   */
  Rebuild compare(
      Manifest manifest,
      Commit source,
      Map<String, byte[]> files,
      Deviations deviations,
      List<String> unchecked) {
    if (tool == Tool.THIS && !manifest.tools().equals(ToolVersions.all())) {
      unchecked.add(
          "the rebuild: another version of factors has made this release;"
              + " --recorded-tool builds that one and compares");
      return Rebuild.NOT_COMPARABLE;
    }
    Map<String, byte[]> made = new TreeMap<>(files);
    made.keySet().removeAll(ChecksumFile.SIGNATURES);
    Map<String, byte[]> again =
        tool == Tool.THIS
            ? make(manifest.version(), source)
            : new RecordedTool(repository, progress).make(manifest.version(), source);
    return deviations.compare(made, again, "what its source commit gives")
        ? Rebuild.SAME
        : Rebuild.DIFFERENT;
  }

  private Map<String, byte[]> make(Version version, Commit source) {
    Candidate candidate;
    try {
      candidate = Candidate.of(repository, version, source);
    } catch (Failure e) {
      throw e.and("so the release cannot be made from its source commit " + source.id());
    }
    List<GateResult> gates = Gates.check(candidate.milestone(), candidate);
    try (Production production =
        new Production(repository, candidate, gates, repository.workTree().resolve("target"))) {
      Releaser.makeAll(production, progress);
      return production.files();
    }
  }
}
