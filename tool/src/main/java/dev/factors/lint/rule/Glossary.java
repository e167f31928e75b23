package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.PlainText;
import dev.factors.asciidoc.PlainText.Typography;
import dev.factors.asciidoc.Resolver;
import dev.factors.manuscript.Manuscript;
import java.util.Locale;
import java.util.stream.Stream;

/** The terms that the paper defines: description lists of style {@code glossary}. */
final class Glossary {

  private Glossary() {}

  /** Its entries, items of such lists. */
  static Stream<Block> entries(Manuscript manuscript) {
    return manuscript.blocks().stream()
        .filter(block -> block.is("dlist") && block.hasStyle("glossary"))
        .flatMap(list -> list.children().stream())
        .filter(item -> item.title() != null);
  }

  /** What an entry defines, without anchor and markup. */
  static String term(Block entry) {
    return PlainText.ofTitle(entry, Resolver.NONE, Typography.AS_WRITTEN).text().strip();
  }

  /** The same for a term however it is capitalised. */
  static String key(String term) {
    return term.toLowerCase(Locale.ROOT);
  }
}
