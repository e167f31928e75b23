package dev.factors.asciidoc;

import dev.factors.asciidoc.Block.IdKind;
import dev.factors.asciidoc.ListMarker.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next block, whatever it is but a section. The order in which the kinds are tried is
 * that of {@code Parser.next_block} of Asciidoctor.
 */
final class BlockParser {

  private static final Set<String> VERBATIM_STYLES =
      Set.of("literal", "listing", "source", "verse");

  /** Deeper nested content stays text: nobody writes it, and it would exhaust the stack. */
  private static final int MAX_DEPTH = 128;

  private final ParseContext context;
  private final MetadataParser metadataParser;
  private final TextScanner texts;
  private final DelimitedBlocks delimited;
  private final Paragraphs paragraphs;
  private final ListParser lists;
  private int depth;

  BlockParser(ParseContext context, MetadataParser metadataParser, TextScanner texts) {
    this.context = context;
    this.metadataParser = metadataParser;
    this.texts = texts;
    this.delimited = new DelimitedBlocks(context, this);
    this.paragraphs = new Paragraphs(context, this);
    this.lists = new ListParser(context, this, texts);
  }

  /** Reads all blocks of a reader into a parent. */
  void readAll(LineReader reader, BlockBuilder parent) {
    while (reader.hasMore()) {
      BlockBuilder block = next(reader, parent, Surroundings.NONE);
      if (block != null) {
        parent.add(block);
      }
    }
  }

  /** Reads the next block with the metadata above it; null where there is none. */
  @Nullable BlockBuilder next(LineReader reader, BlockBuilder parent, Surroundings surroundings) {
    if (depth >= MAX_DEPTH) {
      reader.skipAll();
      return null;
    }
    depth++;
    BlockBuilder block = nested(reader, parent, surroundings);
    depth--;
    return block;
  }

  private @Nullable BlockBuilder nested(
      LineReader reader, BlockBuilder parent, Surroundings surroundings) {
    int skipped = reader.skipBlankLines();
    if (skipped < 0) {
      return null;
    }
    Surroundings here = skipped > 0 ? surroundings.behindBlankLine() : surroundings;
    MetadataParser.Above above =
        here.text() == Surroundings.Text.ONLY
            ? MetadataParser.Above.TEXT
            : MetadataParser.Above.BLOCK;
    BlockMetadata metadata = new BlockMetadata();
    while (metadataParser.read(reader, metadata, above)) {
      if (reader.skipBlankLines() < 0) {
        return null;
      }
    }
    return next(reader, parent, metadata, here);
  }

  /** Reads the block that begins at the next line; null where that line makes none. */
  @Nullable BlockBuilder next(
      LineReader reader, BlockBuilder parent, BlockMetadata metadata, Surroundings surroundings) {
    SourceLine line = reader.read();
    if (line == null) {
      return null;
    }
    BlockBuilder block = block(line, reader, parent, metadata, surroundings);
    if (block == null) {
      metadata.clear();
      return null;
    }
    finish(block, metadata);
    return block;
  }

  private @Nullable BlockBuilder block(
      SourceLine line,
      LineReader reader,
      BlockBuilder parent,
      BlockMetadata metadata,
      Surroundings surroundings) {
    Delimiter delimiter = Delimiter.of(line.text());
    if (delimiter != null) {
      return delimited.read(delimiter, line, reader, parent, metadata);
    }
    String style = metadata.style();
    if (style != null && VERBATIM_STYLES.contains(style)) {
      reader.unread(line);
      return paragraphs.styled(style, line, reader, parent, metadata);
    }
    if (surroundings.text() == Surroundings.Text.ANY) {
      BlockBuilder leaf = LeafBlocks.of(line, parent, metadata, context, texts);
      if (leaf != null) {
        return leaf;
      }
    }
    ListMarker marker = marker(line.text());
    if (marker != null) {
      reader.unread(line);
      return lists.read(marker.kind(), reader, parent, metadata);
    }
    if (style != null && (style.equals("float") || style.equals("discrete"))) {
      SectionTitle title = SectionTitle.of(line, reader.peek());
      if (title != null) {
        return floatingTitle(title, reader, metadata);
      }
    }
    reader.unread(line);
    return style != null && Paragraphs.isStyle(style)
        ? paragraphs.styled(style, line, reader, parent, metadata)
        : paragraphs.plain(line, reader, parent, metadata, surroundings);
  }

  private static @Nullable ListMarker marker(String text) {
    ListMarker callout = ListMarker.of(Kind.COLIST, text);
    return callout == null ? ListMarker.nestable(text) : callout;
  }

  private BlockBuilder floatingTitle(
      SectionTitle title, LineReader reader, BlockMetadata metadata) {
    if (title.lineCount() == 2) {
      reader.read();
    }
    int level = Math.max(0, title.level() + context.attributes().levelOffset());
    BlockBuilder block = new BlockBuilder("floating_title", title.line(), level);
    String above = metadata.get("id");
    SourceLine text = above == null ? title.text() : title.whole();
    metadata.setTitle(null);
    String html = texts.scanTitle(block, text);
    if (above == null && title.id() != null) {
      block.setId(title.id(), IdKind.WRITTEN);
    } else if (above == null && context.ids().generates()) {
      block.setId(context.ids().generate(html), IdKind.GENERATED);
    }
    return block;
  }

  /** Gives the block what stands above it, and takes its id. */
  private void finish(BlockBuilder block, BlockMetadata metadata) {
    SourceLine title = metadata.title();
    if (title != null) {
      texts.scanTitle(block, title);
    }
    block.attributes().putAll(metadata.attributes());
    block.setStyle(metadata.get("style"));
    String written = metadata.get("id");
    if (block.id() == null && written != null) {
      block.setId(written, IdKind.WRITTEN);
    }
    String id = block.id();
    if (id != null) {
      String text = metadata.get("reftext");
      String shown = text == null ? block.titleText() : text;
      context.ids().register(id, shown == null ? "" : shown, block.first().place());
    }
  }

  /**
   * Where a block stands.
   *
   * @param list that it is inside of, if its lines directly follow those of the item
   * @param text whether any block may follow, or only text
   */
  record Surroundings(@Nullable Kind list, Text text) {

    /** What a list item's marker lets follow. */
    enum Text {
      ANY,
      ONLY
    }

    static final Surroundings NONE = new Surroundings(null, Text.ANY);

    Surroundings behindBlankLine() {
      return NONE;
    }
  }

  /** The text scanner that all blocks share. */
  TextScanner texts() {
    return texts;
  }

  /** Adds text to a block: it is kept, and what it refers to is noted. */
  void setText(BlockBuilder block, List<SourceLine> lines) {
    block.setLines(lines);
    texts.scanText(block);
  }
}
