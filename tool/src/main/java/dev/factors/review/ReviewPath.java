package dev.factors.review;

import java.util.Optional;

/**
 * The path of a file of comments or dispositions.
 *
 * @param version name of the version's folder
 * @param reviewer name of the reviewer's folder, or {@link #DISPOSITIONS}
 * @param file name of the file
 */
record ReviewPath(String version, String reviewer, String file) {

  /** The folder of all reviews. */
  static final String ROOT = "reviews";

  /** The folder beside the reviewers' that holds the editors' answers; no handle. */
  static final String DISPOSITIONS = "dispositions";

  static final String EXTENSION = ".yaml";

  /** Takes a path apart; empty where it is not the place of such a file. */
  static Optional<ReviewPath> of(String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 4 && ROOT.equals(parts[0]) && parts[3].endsWith(EXTENSION)
        ? Optional.of(new ReviewPath(parts[1], parts[2], parts[3]))
        : Optional.empty();
  }

  FolderKey folder() {
    return new FolderKey(version, reviewer);
  }

  boolean holdsDispositions() {
    return DISPOSITIONS.equals(reviewer);
  }

  String slug() {
    return file.substring(0, file.length() - EXTENSION.length());
  }

  @Override
  public String toString() {
    return ROOT + "/" + version + "/" + reviewer + "/" + file;
  }
}
