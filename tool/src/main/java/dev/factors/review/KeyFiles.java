package dev.factors.review;

import dev.factors.git.KeySource;
import dev.factors.git.OpenPgpKeys;
import dev.factors.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public keys that a tree holds for the fingerprints of its roster: armored, a file a handle,
 * and one for the forge.
 */
final class KeyFiles {

  private static final Pattern PATH = Pattern.compile("reviews/keys/([^/]+)\\.asc");

  /** What the forge's file is named, after the roster's key for the forge's fingerprints. */
  static final String FORGE = "forge-keys";

  /** Larger files are not read; in bytes. */
  static final long MAX_SIZE = 256 * 1024;

  private final SourceTree tree;
  private final Map<String, OpenPgpKeys> known = new HashMap<>();

  KeyFiles(SourceTree tree) {
    this.tree = tree;
  }

  /** Whether a path is that of a file of keys. */
  static boolean isOne(String path) {
    return PATH.matcher(path).matches();
  }

  /** The handle after which a file is named. */
  static String name(String path) {
    return PATH.matcher(path).replaceFirst("$1");
  }

  /**
   * What the roster says of the keys in the file with a name; empty where it knows no such name.
   */
  static Optional<List<String>> rostered(String name, Roster roster) {
    return name.equals(FORGE)
        ? Optional.of(roster.forgeKeys())
        : roster.member(name).map(Member::keys);
  }

  /** The keys of the file with a name. */
  KeySource named(String name) {
    return fingerprints -> known.computeIfAbsent(name, this::read);
  }

  private OpenPgpKeys read(String name) {
    String path = "reviews/keys/" + name + ".asc";
    boolean readable = tree.kind(path) == SourceTree.Kind.FILE && tree.size(path) <= MAX_SIZE;
    return OpenPgpKeys.of(readable ? tree.read(path) : new byte[0]);
  }
}
