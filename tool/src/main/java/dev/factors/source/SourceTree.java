package dev.factors.source;

import java.util.List;

/**
 * A read-only view of a repository's files: the work tree, or the tree of a commit. Paths are
 * relative to the repository's root, with {@code /} between their parts, and never leave it.
 */
public interface SourceTree {

  /** What stands at a path. A link is never followed: what it points to may lie outside. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A submodule, a device, a pipe. */
    OTHER,
    MISSING
  }

  /** What stands at the path. */
  Kind kind(String path);

  /** Size in bytes of the file at the path. */
  long size(String path);

  /**
   * The bytes of the file at the path.
   *
   * @throws dev.factors.diagnostic.Failure of kind INPUT_OUTPUT where reading fails
   */
  byte[] read(String path);

  /**
   * All paths below a folder that are no folders, at any depth, sorted by code unit. Links and
   * others are among them: it is the reader's to refuse them. Empty where there is no such folder.
   */
  List<String> list(String folder);
}
