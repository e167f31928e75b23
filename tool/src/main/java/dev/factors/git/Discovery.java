package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds the repository that a folder belongs to, as Git finds it. */
final class Discovery {

  /** Variables that name paths; relative ones start at the folder asked about, as after -C. */
  private static final List<String> PATHS =
      List.of(
          Constants.GIT_DIR_KEY,
          Constants.GIT_COMMON_DIR_KEY,
          Constants.GIT_WORK_TREE_KEY,
          Constants.GIT_INDEX_FILE_KEY,
          Constants.GIT_OBJECT_DIRECTORY_KEY,
          Constants.GIT_ALTERNATE_OBJECT_DIRECTORIES_KEY,
          Constants.GIT_CEILING_DIRECTORIES_KEY);

  static {
    PackCache.install();
    // Made by whoever cleans up himself, as this does. What JGit would make instead reads all its
    // messages at each start, to have one of them at hand when Java ends, and a hook for the end of
    // measurements of file systems that never begin here.
    new CleanupService();
  }

  private final Path start;

  private Discovery(Path start) {
    this.start = start;
  }

  static Repository open(Path folder, Map<String, String> environment) {
    Path start;
    try {
      start = folder.toRealPath();
    } catch (IOException e) {
      throw Failure.usage("cannot work in " + folder + ": no such folder");
    }
    return new Discovery(start).open(environment);
  }

  private Repository open(Map<String, String> environment) {
    QuietSystem system = QuietSystem.install(absolute(environment));
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().readEnvironment(system).setMustExist(true);
    boolean named = builder.getGitDir() != null;
    builder.findGitDir(start.toFile());
    if (builder.getGitDir() == null) {
      throw Failure.repository(
          "not in a Git repository: " + start + " and no folder above it holds .git");
    }
    try {
      if (named && builder.getWorkTree() == null && hasDefaultWorkTree(builder.getGitDir())) {
        builder.setWorkTree(start.toFile());
      }
      Repository repository = builder.build();
      requireSha1(repository);
      return repository;
    } catch (IOException | IllegalArgumentException e) {
      throw Failure.repository(
          "cannot open the repository " + builder.getGitDir() + ": " + e.getMessage(), e);
    }
  }

  /** With GIT_DIR set Git works in the current folder, unless the repository says otherwise. */
  private static boolean hasDefaultWorkTree(File gitDir) throws IOException {
    try (Repository probe =
        new FileRepositoryBuilder().setGitDir(gitDir).setMustExist(true).build()) {
      return !probe.isBare() && probe.getConfig().getString("core", null, "worktree") == null;
    }
  }

  /** JGit opens other repositories, and then misses every object. */
  private static void requireSha1(Repository repository) {
    String format = repository.getConfig().getString("extensions", null, "objectformat");
    if (format != null && !"sha1".equalsIgnoreCase(format)) {
      repository.close();
      throw Failure.repository(
          "the repository names its objects by " + format + "; this tool can read SHA-1 only");
    }
  }

  private Map<String, String> absolute(Map<String, String> environment) {
    Map<String, String> absolute = new HashMap<>(environment);
    for (String name : PATHS) {
      absolute.computeIfPresent(name, (key, value) -> value.isEmpty() ? null : absolute(value));
    }
    return absolute;
  }

  private String absolute(String paths) {
    return Arrays.stream(paths.split(File.pathSeparator, -1))
        .map(path -> start.resolve(path).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
