package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;

/** Where to point when a section as a whole is meant: at its title, not at all of its lines. */
final class Heading {

  private Heading() {}

  static Place place(Block section) {
    return section.titlePlace() == null ? section.place() : section.titlePlace();
  }
}
