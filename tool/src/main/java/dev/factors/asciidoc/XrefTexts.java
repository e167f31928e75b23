package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** Knows what a cross-reference without a text of its own shows. */
@FunctionalInterface
interface XrefTexts {

  /** Text of what has the id, without markup; null where nothing has it. */
  @Nullable String text(String id);
}
