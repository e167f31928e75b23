package dev.factors.cli;

import dev.factors.release.Releaser;

/** What has become of a release, for people or for scripts. */
interface ReleaseReport {

  /** A release was made, or was held back by a gate. */
  void released(Releaser.Outcome outcome);

  /** A release that was interrupted is complete now. */
  void finished(String commit);

  /** A release is no more. */
  void takenBack(String commit);
}
