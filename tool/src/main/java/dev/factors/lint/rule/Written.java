package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import java.util.Optional;

/** Text as it is written in a file. */
final class Written {

  private Written() {}

  /** What stands in a place that is within one line; empty where it is not. */
  static Optional<String> at(Place place, Inspection inspection) {
    if (place.line() != place.endLine()) {
      return Optional.empty();
    }
    return inspection
        .manuscript()
        .sources()
        .file(place.file())
        .map(file -> file.line(place.line()))
        .filter(line -> line.codePointCount(0, line.length()) >= place.endColumn() - 1)
        .map(
            line ->
                line.substring(
                    line.offsetByCodePoints(0, place.column() - 1),
                    line.offsetByCodePoints(0, place.endColumn() - 1)));
  }

  /** Where a text first stands within a place; empty where it is written in another way. */
  static Optional<Place> in(Place place, String text, Inspection inspection) {
    return at(place, inspection)
        .filter(written -> written.contains(text))
        .map(
            written -> {
              int start = place.column() + written.codePointCount(0, written.indexOf(text));
              int length = text.codePointCount(0, text.length());
              return Place.of(place.file(), place.line(), start, start + length);
            });
  }
}
