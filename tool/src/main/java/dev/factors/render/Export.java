package dev.factors.render;

import dev.factors.diagnostic.Failure;
import dev.factors.source.AtomicFolder;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Files of a tree on disk, for Asciidoctor, which reads from nowhere else. Links are left out,
 * since what they point to may lie outside, and so are files that are too large to be a text.
 */
final class Export implements AutoCloseable {

  private final Path folder;
  private boolean closed;

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

  /**
   * Brings the files up to date with a tree.
   *
   * @return whether any has changed, come or gone
   */
  synchronized boolean update(SourceTree tree, String exported) {
    try {
      boolean moved =
          !files(tree, exported).equals(new FolderTree(folder).list(exported)) && !closed;
      if (moved) {
        AtomicFolder.delete(folder);
        Files.createDirectory(folder);
      }
      return write(tree, exported) || moved;
    } catch (IOException e) {
      throw Failure.inputOutput("cannot write below " + folder, e);
    }
  }

  private synchronized boolean write(SourceTree tree, String exported) throws IOException {
    boolean changed = false;
    for (String path : closed ? List.<String>of() : files(tree, exported)) {
      Path file = folder.resolve(path);
      byte[] bytes = tree.read(path);
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        changed = true;
      }
    }
    return changed;
  }

  private static List<String> files(SourceTree tree, String exported) {
    return tree.list(exported).stream()
        .filter(path -> tree.kind(path) == SourceTree.Kind.FILE)
        .filter(path -> tree.size(path) <= Sources.MAX_FILE_SIZE)
        .toList();
  }

  /** The root that the paths are relative to. */
  Path folder() {
    return folder;
  }

  /** Nothing is written any more, whatever is at work while the tool is interrupted. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      AtomicFolder.delete(folder);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + folder, e);
    }
  }
}
