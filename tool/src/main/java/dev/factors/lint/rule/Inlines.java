package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.manuscript.Manuscript;
import java.util.stream.Stream;

/** What stands inside the text of a manuscript, by its kind. */
final class Inlines {

  private Inlines() {}

  static <T extends Inline> Stream<T> in(Manuscript manuscript, Class<T> kind) {
    return manuscript.documents().stream()
        .flatMap(document -> document.inlines().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
