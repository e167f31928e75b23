package dev.factors.review;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

  // Written out because Java puts what it makes of a record together anew at each start.

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof FolderKey other
        && reviewer.equals(other.reviewer)
        && version.equals(other.version);
  }

  @Override
  public int hashCode() {
    return version.hashCode() * 31 + reviewer.hashCode();
  }

  @Override
  public int compareTo(FolderKey other) {
    return ORDER.compare(this, other);
  }
}
