package dev.factors.release;

import com.github.zafarkhaja.semver.Version;

/**
 * A release that was killed, and what has become of it.
 *
 * @param version that was to be released
 * @param end how it ended at last
 * @param commit the release commit, empty where there is none
 */
public record Interrupted(Version version, End end, String commit) {

  /** How a release that was killed ended. */
  public enum End {
    /** Its commit was there; commit and tag are there now. */
    FINISHED,
    /** Its commit was not there; nothing is left of it. */
    TAKEN_BACK
  }

  /** Whether it was the release of a version, which is complete now. */
  public boolean isFinished(Version wanted) {
    return end == End.FINISHED && version.equals(wanted);
  }
}
