package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.source.FolderTree;
import dev.factors.source.OverlayTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work tree of a paper's repository. Nothing is read before it is asked for. */
final class Workspace {

  private final Path root;
  private final Sources sources;
  private @Nullable Paper paper;
  private @Nullable Manuscript manuscript;

  private Workspace(Path root, SourceTree tree) {
    this.root = root;
    this.sources = new Sources(tree);
  }

  /**
   * Finds the repository that holds a folder: the nearest folder upwards with a {@code
   * paper/paper.yaml}.
   *
   * @throws Failure of kind USAGE where there is none, and of kind REPOSITORY where there is no Git
   *     repository either
   */
  static Workspace find(Path folder, Map<String, String> environment) {
    return rootOf(folder)
        .map(root -> new Workspace(root, new FolderTree(root)))
        .orElseThrow(() -> missing(folder, environment));
  }

  private static Failure missing(Path folder, Map<String, String> environment) {
    GitRepository.open(folder, environment).close();
    return Failure.usage(
        "no "
            + Paper.CONFIGURATION
            + " in "
            + folder
            + " or in any folder above it; run factors inside a paper's repository, or"
            + " name one with -C DIR");
  }

  /** The nearest folder upwards that holds a paper. */
  static Optional<Path> rootOf(Path folder) {
    for (Path root = folder.toAbsolutePath(); root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(Paper.CONFIGURATION))) {
        return Optional.of(root);
      }
    }
    return Optional.empty();
  }

  /** The same work tree with another content in a file, which need not be there. */
  Workspace with(String path, byte[] bytes) {
    return through(new OverlayTree(sources.tree(), Map.of(path, bytes)));
  }

  /** The same work tree as it is seen through a view of its files. */
  Workspace through(SourceTree view) {
    return new Workspace(root, view);
  }

  Path root() {
    return root;
  }

  Sources sources() {
    return sources;
  }

  Paper paper() {
    if (paper == null) {
      paper = PaperReader.read(sources);
    }
    return paper;
  }

  Manuscript manuscript() {
    if (manuscript == null) {
      manuscript = Manuscript.read(paper(), sources);
    }
    return manuscript;
  }
}
