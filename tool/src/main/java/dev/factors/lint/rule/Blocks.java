package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks in sets: two that look the same are still two. */
final class Blocks {

  private Blocks() {}

  static Set<Block> identitySet(Stream<Block> blocks) {
    return blocks.collect(
        Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
  }
}
