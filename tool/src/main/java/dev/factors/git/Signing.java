package dev.factors.git;

import org.eclipse.jgit.lib.Config;

/** Whether commits and tags are signed. */
public enum Signing {
  /** Commits as {@code commit.gpgSign} says, tags as {@code tag.gpgSign} says. */
  AS_CONFIGURED,
  ALWAYS,
  NEVER;

  boolean ofCommits(Config config) {
    return isWanted(config, "commit");
  }

  boolean ofTags(Config config) {
    return isWanted(config, "tag");
  }

  private boolean isWanted(Config config, String section) {
    return switch (this) {
      case AS_CONFIGURED -> config.getBoolean(section, "gpgSign", false);
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
