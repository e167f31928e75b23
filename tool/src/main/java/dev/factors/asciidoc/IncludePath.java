package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the file that an include's target names, inside the base directory and nowhere else. */
final class IncludePath {

  private IncludePath() {}

  /** Whether a target is a URI, which is never read. */
  static boolean isUri(String target) {
    int colon = target.indexOf(':');
    if (colon < 2 || !CharacterClass.isAlphabetic(target.codePointAt(0))) {
      return false;
    }
    return target
        .substring(0, colon)
        .codePoints()
        .allMatch(c -> CharacterClass.isAlphanumeric(c) || c == '.' || c == '+' || c == '-');
  }

  /**
   * The path of a target relative to the repository's root.
   *
   * @param folder that the target is relative to
   * @param baseFolder that it must not leave
   * @return null where it leaves the base directory
   */
  static @Nullable String resolve(String target, String folder, String baseFolder) {
    String posix = target.replace('\\', '/');
    if (posix.startsWith("/") || posix.indexOf('\0') >= 0) {
      return null;
    }
    List<String> base = segments(baseFolder);
    List<String> path = segments(folder);
    for (String segment : posix.split("/", -1)) {
      if (segment.equals("..")) {
        if (path.size() <= base.size()) {
          return null;
        }
        path.remove(path.size() - 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        path.add(segment);
      }
    }
    return String.join("/", path);
  }

  static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static List<String> segments(String folder) {
    List<String> segments = new ArrayList<>();
    for (String segment : folder.split("/", -1)) {
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return segments;
  }
}
