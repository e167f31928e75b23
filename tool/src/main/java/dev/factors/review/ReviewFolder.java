package dev.factors.review;

import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceTree;

/**
 * A folder that new files of a review go to.
 *
 * @param version name of the folder above
 * @param name a reviewer's handle, or {@code dispositions}
 */
public record ReviewFolder(String version, String name) {

  /** The folder of the editors' answers to comments on a version. */
  public static ReviewFolder ofDispositions(String version) {
    return new ReviewFolder(version, ReviewPath.DISPOSITIONS);
  }

  /**
   * The path of a file that is not there: with a number behind its name where the name is taken.
   *
   * @throws Failure of kind USAGE where the folder, or one above it, is a link or no folder
   */
  public String vacant(SourceTree tree, String slug) {
    String folder = ReviewPath.ROOT;
    refuseDetour(tree, folder);
    for (String part : new String[] {version, name}) {
      folder += "/" + part;
      refuseDetour(tree, folder);
    }
    String file = slug;
    for (int i = 2; tree.kind(path(file)) != SourceTree.Kind.MISSING; i++) {
      file = slug + "-" + i;
    }
    return path(file);
  }

  private String path(String slug) {
    return new ReviewPath(version, name, slug + ReviewPath.EXTENSION).toString();
  }

  private static void refuseDetour(SourceTree tree, String folder) {
    SourceTree.Kind kind = tree.kind(folder);
    if (kind != SourceTree.Kind.MISSING && kind != SourceTree.Kind.FOLDER) {
      throw Failure.usage(folder + " is no folder: nothing is written to where it leads");
    }
  }
}
