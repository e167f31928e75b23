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

  /**
   * One replacement.
   *
   * @param place the range that goes; an empty range inserts
   * @param text what comes instead
   */
  public record Edit(Place place, String text) {}
}
