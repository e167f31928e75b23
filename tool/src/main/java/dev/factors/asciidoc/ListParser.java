package dev.factors.asciidoc;

import dev.factors.asciidoc.BlockParser.Surroundings;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.asciidoc.ListMarker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads lists of all kinds with what their items hold. */
final class ListParser {

  private final ParseContext context;
  private final BlockParser blocks;
  private final TextScanner texts;

  ListParser(ParseContext context, BlockParser blocks, TextScanner texts) {
    this.context = context;
    this.blocks = blocks;
    this.texts = texts;
  }

  /** Reads the list that begins at the next line. */
  BlockBuilder read(Kind kind, LineReader reader, BlockBuilder parent, BlockMetadata metadata) {
    SourceLine first = reader.peek();
    if (first == null) {
      throw new IllegalStateException("no line for a list");
    }
    BlockBuilder list = new BlockBuilder(kind.context(), first, parent.level());
    if (kind == Kind.ULIST && metadata.style() == null && isBibliography(parent)) {
      metadata.put("1", "bibliography");
      metadata.put("style", "bibliography");
    }
    list.setStyle(metadata.style());
    switch (kind) {
      case ULIST, OLIST -> readOutline(kind, reader, list, metadata);
      case DLIST -> readDescriptions(reader, list);
      case COLIST -> readCallouts(reader, list, metadata);
    }
    return list;
  }

  private static boolean isBibliography(BlockBuilder parent) {
    return parent.is("section") && "bibliography".equals(parent.style());
  }

  private void readOutline(
      Kind kind, LineReader reader, BlockBuilder list, BlockMetadata metadata) {
    for (SourceLine line = reader.peek(); line != null; line = reader.peek()) {
      ListMarker marker = ListMarker.of(kind, line.text());
      if (marker == null) {
        return;
      }
      if (kind == Kind.OLIST) {
        checkOrdinal(marker, list.children().size(), line);
        if (list.children().isEmpty() && metadata.style() == null) {
          metadata.put("style", marker.orderedStyle());
        }
      }
      readItem(marker, line, reader, list);
      if (reader.skipBlankLines() < 0) {
        return;
      }
    }
  }

  private void readCallouts(LineReader reader, BlockBuilder list, BlockMetadata metadata) {
    int numbered = 0;
    for (SourceLine line = reader.peek(); line != null; line = reader.peek()) {
      ListMarker marker = ListMarker.of(Kind.COLIST, line.text());
      if (marker == null) {
        break;
      }
      String number = marker.marker().equals(".") ? String.valueOf(++numbered) : marker.marker();
      int expected = list.children().size() + 1;
      if (!number.equals(String.valueOf(expected))) {
        unexpected(String.valueOf(expected), number, line);
      }
      readItem(marker, line, reader, list);
    }
    metadata.put("style", "arabic");
  }

  /** The terms that share a text are items, and the text is the last one's. */
  private void readDescriptions(LineReader reader, BlockBuilder list) {
    String delimiter = null;
    for (SourceLine line = reader.peek(); line != null; line = reader.peek()) {
      ListMarker marker =
          delimiter == null
              ? ListMarker.of(Kind.DLIST, line.text())
              : ListMarker.sibling(line.text(), delimiter);
      if (marker == null) {
        return;
      }
      delimiter = marker.marker();
      readItem(marker, line, reader, list);
    }
  }

  private void readItem(ListMarker marker, SourceLine line, LineReader reader, BlockBuilder list) {
    BlockBuilder item = new BlockBuilder("list_item", line, list.level());
    reader.read();
    List<SourceLine> text = new ArrayList<>();
    if (marker.kind() == Kind.DLIST) {
      SourceLine term = line.slice(marker.start(), marker.end());
      texts.scanTitle(item, term);
      AnchorCatalog.registerLeading(term, context.ids());
    } else {
      item.attributes().put("marker", line.text().substring(marker.start(), marker.end()));
    }
    if (marker.text() >= 0) {
      text.add(itemText(marker, line, list, item));
    }
    LineReader inside = new LineReader(ListItemLines.read(reader, marker));
    readContent(inside, marker, item, text);
    item.setLines(text);
    if (!text.isEmpty()) {
      texts.scanText(item);
    }
    list.add(item);
  }

  private SourceLine itemText(
      ListMarker marker, SourceLine line, BlockBuilder list, BlockBuilder item) {
    SourceLine text = line.from(marker.text());
    if (marker.kind() == Kind.DLIST || !text.text().startsWith("[")) {
      return text;
    }
    if ("bibliography".equals(list.style()) && marker.kind() == Kind.ULIST) {
      item.attributes().put("bibliography", "");
      AnchorCatalog.registerBibliography(text, context.ids());
    } else {
      AnchorCatalog.registerLeading(text, context.ids());
    }
    boolean box =
        marker.kind() == Kind.ULIST
            && (text.text().startsWith("[ ] ")
                || text.text().startsWith("[x] ")
                || text.text().startsWith("[*] "));
    if (!box) {
      return text;
    }
    item.attributes().put("checkbox", "");
    if (!text.text().startsWith("[ ")) {
      item.attributes().put("checked", "");
    }
    return text.from(4);
  }

  /** Reads the blocks of an item; a paragraph right below its first line is its text. */
  private void readContent(
      LineReader inside, ListMarker marker, BlockBuilder item, List<SourceLine> text) {
    if (!inside.hasMore()) {
      return;
    }
    List<SourceLine> comments = inside.readLineComments();
    SourceLine next = inside.peek();
    boolean adjacent = next != null && !next.isEmpty();
    if (next != null) {
      inside.unreadAll(comments);
    }
    boolean hasText = marker.text() >= 0 && (marker.kind() == Kind.DLIST || !adjacent);
    Surroundings first =
        new Surroundings(marker.kind(), hasText ? Surroundings.Text.ANY : Surroundings.Text.ONLY);
    BlockBuilder block = blocks.next(inside, item, first);
    if (block != null && adjacent && block.is("paragraph")) {
      text.addAll(block.lines());
    } else if (block != null) {
      item.add(block);
    }
    Surroundings following = new Surroundings(marker.kind(), Surroundings.Text.ANY);
    while (inside.hasMore()) {
      BlockBuilder another = blocks.next(inside, item, following);
      if (another != null) {
        item.add(another);
      }
    }
  }

  private void checkOrdinal(ListMarker marker, int ordinal, SourceLine line) {
    String family = marker.family();
    String written = marker.marker();
    if (family.startsWith(".")) {
      return;
    }
    String actual = written.substring(0, written.length() - 1);
    String expected =
        switch (family) {
          case "1." -> String.valueOf(ordinal + 1);
          case "a." -> String.valueOf((char) ('a' + ordinal));
          case "A." -> String.valueOf((char) ('A' + ordinal));
          case "i)" -> Numbers.roman(ordinal + 1).toLowerCase(Locale.ROOT);
          default -> Numbers.roman(ordinal + 1);
        };
    @Nullable String number =
        family.equals("1.") ? String.valueOf(Numbers.leading(actual)) : actual;
    if (!expected.equals(number)) {
      unexpected(expected, actual, line);
    }
  }

  private void unexpected(String expected, String actual, SourceLine line) {
    context
        .findings()
        .problem(
            Problem.Kind.LIST_INDEX,
            "list item index: expected " + expected + ", got " + actual,
            line.place());
  }
}
