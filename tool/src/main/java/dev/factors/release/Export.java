package dev.factors.release;

import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of a commit on disk, for Asciidoctor, which reads from nowhere else. Links are left out:
 * what they point to is not in the commit.
 */
final class Export implements AutoCloseable {

  private final Path folder;

  private Export(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a folder of a tree below a new folder of its own.
   *
   * @param parent an existing folder, or one that can be made
   */
  static Export of(SourceTree tree, String exported, Path parent) {
    try {
      Files.createDirectories(parent);
      Export export = new Export(Files.createTempDirectory(parent, ".export-"));
      try {
        export.write(tree, exported);
      } catch (IOException | RuntimeException e) {
        export.close();
        throw e;
      }
      return export;
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write below " + parent, e);
    }
  }

  private void write(SourceTree tree, String exported) throws IOException {
    for (String path : tree.list(exported)) {
      if (tree.kind(path) == SourceTree.Kind.FILE) {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, tree.read(path));
      }
    }
  }

  /** The root that the paths are relative to. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      BundleFolder.delete(folder);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + folder, e);
    }
  }
}
