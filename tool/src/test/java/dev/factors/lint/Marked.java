package dev.factors.lint;

import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which the places that something is expected at stand between {@code ⟦} and {@code ⟧}:
 * nobody counts columns by hand.
 *
 * @param text without the marks
 * @param places that were marked, in the order of the text
 */
record Marked(String text, List<Place> places) {

  static Marked parse(String file, String marked) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Place open = null;
    int line = 1;
    int column = 1;
    for (int character : marked.codePoints().toArray()) {
      if (character == '⟦') {
        open = Place.at(file, line, column);
      } else if (character == '⟧' && open != null) {
        places.add(new Place(file, open.line(), open.column(), line, column));
      } else {
        text.appendCodePoint(character);
        column = character == '\n' ? 1 : column + 1;
        line = character == '\n' ? line + 1 : line;
      }
    }
    return new Marked(text.toString(), places);
  }
}
