package dev.factors.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;

/** How much of pack files JGit keeps in memory. */
final class PackCache {

  private static final int KIB = 1024;

  private PackCache() {}

  /**
   * With what JGit begins with, 10 MiB in pieces of 8 KiB, a walk over a long history reads most
   * pieces several times.
   */
  static void install() {
    WindowCacheConfig config = new WindowCacheConfig();
    config.setPackedGitWindowSize(64 * KIB);
    config.setPackedGitLimit(64L * KIB * KIB);
    config.setDeltaBaseCacheLimit(16 * KIB * KIB);
    config.install();
  }
}
