package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a command was asked about.
 *
 * @param paths relative to the repository's root; empty for all
 */
record Selection(List<String> paths) {

  /**
   * The selection that arguments make.
   *
   * @param tree the repository's
   * @param root of the repository
   * @param folder that relative arguments are relative to
   * @throws Failure of kind USAGE where one is not there, or not in the repository
   */
  static Selection of(SourceTree tree, Path root, Path folder, List<String> arguments) {
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      String path = path(root, folder, argument);
      if (tree.kind(path) == SourceTree.Kind.MISSING) {
        throw Failure.usage("there is no file or folder " + argument);
      }
      paths.add(path);
    }
    return new Selection(paths);
  }

  /** Whether a file is selected: by itself, by a folder above it, or because nothing was named. */
  boolean contains(String file) {
    return paths.isEmpty()
        || paths.stream()
            .anyMatch(path -> path.isEmpty() || file.equals(path) || file.startsWith(path + "/"));
  }

  /**
   * The path of an argument relative to the repository's root; whether something is there or not.
   *
   * @param root of the repository
   * @param folder that a relative argument is relative to
   * @throws Failure of kind USAGE where it is not in the repository
   */
  static String path(Path root, Path folder, String argument) {
    Path path = absolute(folder, argument);
    if (!path.startsWith(root)) {
      throw Failure.usage(argument + " is outside the repository " + root);
    }
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static Path absolute(Path folder, String argument) {
    try {
      return folder.resolve(argument).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + argument + "' is no path");
    }
  }
}
