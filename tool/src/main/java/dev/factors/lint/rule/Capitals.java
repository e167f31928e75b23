package dev.factors.lint.rule;

import java.util.Locale;

/** Writes one word as another is written. */
final class Capitals {

  private Capitals() {}

  /**
   * The word in capitals where the model is, and with a capital where the model begins with one.
   */
  static String like(String model, String word) {
    if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return isCapitalised(model) ? capitalised(word) : word;
  }

  /** The word with a capital at its beginning. */
  static String capitalised(String word) {
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }

  /** The word with a small letter at its beginning. */
  static String uncapitalised(String word) {
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
  }

  /** Whether the word begins with a capital. */
  static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
