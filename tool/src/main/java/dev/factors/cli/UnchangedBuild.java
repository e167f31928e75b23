package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.HeadFile;
import dev.factors.release.BuildMemo;
import dev.factors.release.BuildRecord;
import dev.factors.release.Releases;
import dev.factors.release.ToolVersions;
import dev.factors.render.Renderer;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the plainest builds where nothing has changed: without a command line that knows options,
 * a configuration that is understood, and a repository that is open, in a fifth of the time.
 */
final class UnchangedBuild {

  static final String NOTE = "note: nothing has changed since it was built";

  private UnchangedBuild() {}

  /** Whether the arguments ask for such a build, and have got their answer. */
  static boolean answers(Console console, List<String> arguments) {
    if (arguments.isEmpty() || !arguments.get(0).equals("build")) {
      return false;
    }
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        return false;
      }
    }
    List<String> forms = arguments.subList(1, arguments.size());
    Optional<Path> root = Workspace.rootOf(console.workingDirectory());
    if (root.isEmpty()) {
      return false;
    }
    SourceTree tree = new FolderTree(root.get());
    Optional<BuildMemo> memo =
        memo(
            root.get(),
            forms,
            console.environment(),
            tree,
            () -> BuildRecord.digest(tree, ToolVersions.all()));
    Optional<List<String>> names = Optional.empty();
    try {
      names = memo.isEmpty() ? Optional.empty() : memo.get().unchanged();
    } catch (Failure e) {
      // Something cannot be read: whoever reads all of it says what.
    }
    if (names.isEmpty()) {
      // What takes longest begins first, beside all that is read until it is needed.
      Renderer.startAhead();
      return false;
    }
    console.err().println(NOTE);
    for (String name : names.get()) {
      console.out().println("target/" + name);
    }
    return true;
  }

  /**
   * What a build is remembered by; empty where the checked-out commit is not easily told.
   *
   * @param sources a digest of the tool and of the paper
   */
  static Optional<BuildMemo> memo(
      Path root,
      List<String> forms,
      Map<String, String> environment,
      SourceTree tree,
      Supplier<String> sources) {
    Optional<String> head = HeadFile.id(root, environment);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    // Of the releases their names alone decide, on the milestone; of the commit its date.
    return Optional.of(
        new BuildMemo(
            root.resolve("target"),
            forms,
            () -> sources.get() + head.get() + String.join("\0", tree.list(Releases.FOLDER))));
  }
}
