package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import java.nio.file.Files;
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
   * @param root of the repository
   * @param folder that relative arguments are relative to
   * @throws Failure of kind USAGE where one is not there, or not in the repository
   */
  static Selection of(Path root, Path folder, List<String> arguments) {
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      paths.add(resolve(root, folder, argument));
    }
    return new Selection(paths);
  }

  /** Whether a file is selected: by itself, by a folder above it, or because nothing was named. */
  boolean contains(String file) {
    return paths.isEmpty()
        || paths.stream()
            .anyMatch(path -> path.isEmpty() || file.equals(path) || file.startsWith(path + "/"));
  }

  private static String resolve(Path root, Path folder, String argument) {
    Path path;
    try {
      path = folder.resolve(argument).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + argument + "' is no path");
    }
    if (!Files.exists(path)) {
      throw Failure.usage("there is no file or folder " + argument);
    }
    if (!path.startsWith(root)) {
      throw Failure.usage(argument + " is outside the repository " + root);
    }
    return root.relativize(path).toString().replace('\\', '/');
  }
}
