package dev.factors.review;

/** The folder of a reviewer, or of the dispositions, in the folder of a version. */
record FolderKey(String version, String reviewer) implements Comparable<FolderKey> {

  boolean holdsDispositions() {
    return ReviewPath.DISPOSITIONS.equals(reviewer);
  }

  ReviewPath path(String file) {
    return new ReviewPath(version, reviewer, file);
  }

  @Override
  public int compareTo(FolderKey other) {
    int order = version.compareTo(other.version);
    return order == 0 ? reviewer.compareTo(other.reviewer) : order;
  }
}
