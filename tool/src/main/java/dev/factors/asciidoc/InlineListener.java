package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import java.util.function.Function;

/** Is told of what substitutions come across. */
interface InlineListener {

  /** For those who want the text only. */
  InlineListener NONE = (start, end, inline) -> {};

  /**
   * Something was found.
   *
   * @param start index of its first character in the text before any substitution
   * @param end index behind its last
   * @param inline makes it, given its place
   */
  void found(int start, int end, Function<Place, Inline> inline);
}
