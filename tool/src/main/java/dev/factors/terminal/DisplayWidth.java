package dev.factors.terminal;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a character takes: none for marks that combine with the character
 * before them, two for the wide characters of East Asia and emoji (Unicode Standard Annex #11), one
 * for every other.
 */
public final class DisplayWidth {

  private DisplayWidth() {}

  /** Columns of a character that is not a tab; a control character has none. */
  public static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Columns of a text without tabs. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }
}
