package dev.factors.diagnostic;

import java.util.List;

/**
 * A mend that a tool may apply: edits in the diagnostic's own file.
 *
 * @param description what applying it does, in the imperative
 * @param edits replacements that do not overlap
 */
public record Fix(String description, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix that puts other text in a place. */
  public static Fix replace(Place place, String text) {
    return new Fix("replace it with '" + text + "'", List.of(new Edit(place, text)));
  }

  /** A fix that takes away what stands in a place. */
  public static Fix remove(Place place) {
    return new Fix("remove it", List.of(new Edit(place, "")));
  }

  /** A fix that puts text in front of a place. */
  public static Fix insert(Place place, String text, String description) {
    return new Fix(
        description, List.of(new Edit(Place.at(place.file(), place.line(), place.column()), text)));
  }

  /**
   * One replacement.
   *
   * @param place the range that goes; an empty range inserts
   * @param text what comes instead
   */
  public record Edit(Place place, String text) {}
}
