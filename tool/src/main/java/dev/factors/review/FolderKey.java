package dev.factors.review;

import java.util.Comparator;

/** The folder of a reviewer, or of the dispositions, in the folder of a version. */
record FolderKey(String version, String reviewer) implements Comparable<FolderKey> {

  private static final Comparator<FolderKey> ORDER =
      Comparator.comparing(FolderKey::version).thenComparing(FolderKey::reviewer);

  boolean holdsDispositions() {
    return ReviewPath.DISPOSITIONS.equals(reviewer);
  }

  ReviewPath path(String file) {
    return new ReviewPath(version, reviewer, file);
  }

  @Override
  public int compareTo(FolderKey other) {
    return ORDER.compare(this, other);
  }
}
