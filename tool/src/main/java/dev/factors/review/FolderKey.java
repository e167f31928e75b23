package dev.factors.review;

/** The folder of a reviewer, or of the dispositions, in the folder of a version. */
record FolderKey(String version, String reviewer) {

  boolean holdsDispositions() {
    return ReviewPath.DISPOSITIONS.equals(reviewer);
  }

  ReviewPath path(String file) {
    return new ReviewPath(version, reviewer, file);
  }
}
