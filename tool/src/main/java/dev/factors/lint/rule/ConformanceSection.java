package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;

/** The section of a factor that holds its conformance statements, whatever its title. */
final class ConformanceSection {

  private ConformanceSection() {}

  static boolean is(Block section) {
    return Document.walk(section)
        .anyMatch(block -> block.is("dlist") && block.hasRole("conformance"));
  }
}
