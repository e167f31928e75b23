package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Blocks whose words are somebody else's: quotations, verses, titles of works that are cited. */
final class QuotedBlocks {

  private static final Set<String> QUOTING = Set.of("quote", "verse");

  /** By identity: two blocks that look the same are still two. */
  private final Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());

  private QuotedBlocks() {}

  static QuotedBlocks in(List<Block> read) {
    QuotedBlocks quoted = new QuotedBlocks();
    for (Block block : read) {
      if (quotes(block)) {
        quoted.blocks.addAll(Document.walk(block));
      }
    }
    return quoted;
  }

  boolean contains(Block block) {
    return blocks.contains(block);
  }

  private static boolean quotes(Block block) {
    return QUOTING.contains(block.context()) || block.attributes().containsKey("bibliography");
  }
}
