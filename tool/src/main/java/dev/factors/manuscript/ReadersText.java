package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.PlainText;
import java.util.stream.Collectors;

/** What a reader reads of a block and of all blocks inside it; titles are not part of it. */
public final class ReadersText {

  private ReadersText() {}

  /** The text, one space between two blocks. */
  public static String of(Block block) {
    return Document.walk(block).stream()
        .map(inner -> PlainText.of(inner).text().strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The number of words. */
  public static int words(Block block) {
    int words = 0;
    for (Block inner : Document.walk(block)) {
      words += PlainText.of(inner).words();
    }
    return words;
  }
}
