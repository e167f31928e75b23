package dev.factors.lint.rule;

/**
 * Brackets and quotes that are open at a place in a text; places are asked about in their order.
 */
final class Enclosure {

  private static final String OPENING = "([“‘{";
  private static final String CLOSING = ")]”’}";

  private final String text;
  private int read;
  private int open;
  private int straightQuotes;

  Enclosure(String text) {
    this.text = text;
  }

  /** Whether the place is within brackets or quotes. */
  boolean holds(int index) {
    for (; read < index; read++) {
      char character = text.charAt(read);
      open += OPENING.indexOf(character) >= 0 ? 1 : 0;
      open -= CLOSING.indexOf(character) >= 0 && open > 0 ? 1 : 0;
      straightQuotes += character == '"' ? 1 : 0;
    }
    return open > 0 || straightQuotes % 2 == 1;
  }
}
