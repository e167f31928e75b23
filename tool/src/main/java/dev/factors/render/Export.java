package dev.factors.render;

import dev.factors.diagnostic.Failure;
import dev.factors.source.AtomicFolder;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of a tree on disk, for Asciidoctor, which reads from nowhere else. Links are left out,
 * since what they point to may lie outside, and so are files that are too large to be a text.
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
      // Interrupted at the terminal, the tool does not come to close what it has opened.
      Runtime.getRuntime().addShutdownHook(new Thread(export::close));
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
      if (tree.kind(path) == SourceTree.Kind.FILE && tree.size(path) <= Sources.MAX_FILE_SIZE) {
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
      AtomicFolder.delete(folder);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + folder, e);
    }
  }
}
