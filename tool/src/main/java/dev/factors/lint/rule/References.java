package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.manuscript.Manuscript;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the cross-references of a manuscript lead to. */
final class References {

  private References() {}

  /** The ids that something refers to, by id or by title. */
  static Set<String> ids(Manuscript manuscript) {
    Targets targets = Targets.in(manuscript);
    return Inlines.in(manuscript, Inline.Xref.class)
        .map(xref -> xref.target().substring(xref.target().indexOf('#') + 1))
        .map(targets::find)
        .flatMap(Optional::stream)
        .map(Targets.Target::id)
        .collect(Collectors.toSet());
  }
}
