package dev.factors.asciidoc;

/** What stands between a macro's name and its brackets. */
final class MacroTarget {

  /** Whether the target may hold white space inside. */
  enum Spaces {
    ALLOWED,
    FORBIDDEN
  }

  private MacroTarget() {}

  /** Index of the bracket behind the target that begins at an index; -1 where there is none. */
  static int end(String text, int start, Spaces spaces) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        boolean trimmed =
            i == start
                || (!CharacterClass.isSpace(text.charAt(start))
                    && !CharacterClass.isSpace(text.charAt(i - 1)));
        return trimmed ? i : -1;
      }
      if (c == '\n' || (spaces == Spaces.FORBIDDEN && CharacterClass.isSpace(c))) {
        return -1;
      }
    }
    return -1;
  }
}
