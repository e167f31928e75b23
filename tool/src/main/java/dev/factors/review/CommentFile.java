package dev.factors.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of one reviewer's comments on one version.
 *
 * @param path relative to the repository's root
 * @param version name of the version's folder
 * @param reviewer name of the reviewer's folder
 * @param name the reviewer's name, or null
 * @param affiliation the reviewer's organization, or null
 * @param commit the commit that was read, or null
 * @param position on the version as a whole, or null
 * @param entries in the order of the file
 */
public record CommentFile(
    String path,
    String version,
    String reviewer,
    @Nullable String name,
    @Nullable String affiliation,
    @Nullable String commit,
    @Nullable Position position,
    List<Entry> entries) {

  public CommentFile {
    entries = List.copyOf(entries);
  }

  /** What the file says before its entries. */
  CommentFile head() {
    return new CommentFile(path, version, reviewer, name, affiliation, commit, position, List.of());
  }
}
