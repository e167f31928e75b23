package dev.factors.git;

import dev.factors.source.SourceTree;
import org.eclipse.jgit.lib.FileMode;

/** What Git's file modes say of a path. */
final class FileKinds {

  private FileKinds() {}

  static SourceTree.Kind of(FileMode mode) {
    if (mode == FileMode.TREE) {
      return SourceTree.Kind.FOLDER;
    }
    if (mode == FileMode.SYMLINK) {
      return SourceTree.Kind.LINK;
    }
    return isFile(mode) ? SourceTree.Kind.FILE : SourceTree.Kind.OTHER;
  }

  static boolean isFile(FileMode mode) {
    return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
  }
}
