package dev.factors.review;

import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import dev.factors.yaml.YamlDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The folder that a file of comments says it belongs to; empty where it does not say so. */
  public static Optional<ReviewFolder> saidBy(SourceFile file) {
    return YamlDocument.mapping(file)
        .flatMap(
            root ->
                root.text("version")
                    .flatMap(
                        version ->
                            root.text("reviewer").map(name -> new ReviewFolder(version, name))));
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

  /** Local ids that history knows or that wait to be committed: an id is never used twice. */
  public List<String> taken(ReviewFiles files, Ledger ledger) {
    return Stream.concat(
            ledger.rows().stream().map(Row::id),
            files.comments().stream().flatMap(file -> file.entries().stream()).map(Entry::id))
        .filter(id -> id.version().equals(version) && id.reviewer().equals(name))
        .map(CommentId::local)
        .toList();
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
