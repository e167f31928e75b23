package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.source.AtomicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The tool of a commit, where the repository of the paper holds the tool as well. Its launcher
 * builds it with Maven, and its dry run makes the release.
 */
final class RecordedTool {

  private static final String LAUNCHER = "tool/bin/factors";

  private final GitRepository repository;
  private final Consumer<String> progress;

  RecordedTool(GitRepository repository, Consumer<String> progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /**
   * Makes a release in a clone at its source commit.
   *
   * @return the files by name
   * @throws Failure of kind USAGE where the commit holds no tool, or one that does not make it
   */
  Map<String, byte[]> make(Version version, Commit source) {
    if (repository.tree(source).list("tool/bin").stream().noneMatch(LAUNCHER::equals)) {
      throw Failure.usage(
          "the source commit holds no tool: there is no " + LAUNCHER + " in " + source.id());
    }
    try {
      Path folder = Files.createTempDirectory("factors-recorded-tool");
      try {
        repository.checkOutInto(folder, source);
        progress.accept("building the tool of " + source.id());
        dryRun(folder, version);
        return files(folder.resolve("target").resolve(Releases.folder(version)));
      } finally {
        AtomicFolder.delete(folder);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot build the recorded tool", e);
    }
  }

  private static void dryRun(Path folder, Version version) throws IOException {
    Path log = folder.resolve("recorded-tool.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                folder.resolve(LAUNCHER).toString(), "release", version.toString(), "--dry-run")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // The tool of the clone looks at the clone, whatever repository this one was told to use.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      // 1 says that a gate has failed, and the bundle is made.
      if (process.waitFor() > 1) {
        throw Failure.usage(
            "the recorded tool does not make the release: " + Files.readString(log).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
