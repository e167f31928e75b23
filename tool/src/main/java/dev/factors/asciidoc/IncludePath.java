package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;

/**
 * The file that an include's target names, inside the base directory and nowhere else.
 *
 * @param path relative to the repository's root
 * @param leaves whether the target leads out of the base directory; Asciidoctor then looks inside
 *     all the same, as if the base directory were the root
 */
record IncludePath(String path, boolean leaves) {

  /** What the path of the document's folder begins with: nobody writes a target so. */
  static final String ROOT = "/./";

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
   * The path of a target.
   *
   * @param folder that the target is relative to
   * @param baseFolder that it must not leave
   */
  static IncludePath resolve(String target, String folder, String baseFolder) {
    String posix = target.replace('\\', '/');
    List<String> base = segments(baseFolder);
    List<String> written = segments(posix);
    List<String> path = segments(folder);
    boolean leaves = posix.indexOf('\0') >= 0;
    if (posix.startsWith("/")) {
      // Only what begins with the document's folder is inside.
      path = new ArrayList<>(base);
      boolean inside =
          posix.startsWith(ROOT)
              && written.size() > base.size()
              && written.subList(0, base.size()).equals(base);
      written = inside ? written.subList(base.size(), written.size()) : written;
      leaves |= !inside;
    }
    for (String segment : written) {
      if (!segment.equals("..")) {
        path.add(segment);
      } else if (path.size() > base.size()) {
        path.remove(path.size() - 1);
      } else {
        leaves = true;
      }
    }
    return new IncludePath(String.join("/", path), leaves);
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
