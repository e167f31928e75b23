package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/**
 * An include directive.
 *
 * @param target as written
 * @param attributes between its brackets, as written
 */
record IncludeDirective(String target, String attributes) {

  private static final String NAME = "include::";

  /** The directive that a line is, without a backslash before it; null where it is none. */
  static @Nullable IncludeDirective parse(String line) {
    int bracket = line.indexOf('[');
    if (!line.startsWith(NAME) || !line.endsWith("]") || bracket <= NAME.length()) {
      return null;
    }
    String target = line.substring(NAME.length(), bracket);
    if (CharacterClass.isSpace(target.charAt(0))
        || CharacterClass.isSpace(target.charAt(target.length() - 1))) {
      return null;
    }
    return new IncludeDirective(target, line.substring(bracket + 1, line.length() - 1));
  }
}
