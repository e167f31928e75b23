package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.Problem.Kind;
import dev.factors.asciidoc.LineReader.Delimited;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads blocks between two delimiters. */
final class DelimitedBlocks {

  static final Set<String> ADMONITIONS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

  private final ParseContext context;
  private final BlockParser blocks;

  DelimitedBlocks(ParseContext context, BlockParser blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  /** Reads the block that a delimiter opens; null where it is a comment. */
  @Nullable BlockBuilder read(
      Delimiter delimiter,
      SourceLine opening,
      LineReader reader,
      BlockBuilder parent,
      BlockMetadata metadata) {
    String kind = kind(delimiter, metadata);
    if (kind.equals("comment")) {
      close(reader.readVerbatimUntil(delimiter.closing()), opening);
      return null;
    }
    Delimited inside = reader.readUntil(delimiter.closing());
    close(inside, opening);
    BlockBuilder block = new BlockBuilder(BlockKinds.context(kind), opening, parent.level());
    fill(block, kind, opening, inside.lines(), metadata);
    block.extendTo(inside.closing());
    return block;
  }

  private void fill(
      BlockBuilder block,
      String kind,
      SourceLine opening,
      List<SourceLine> lines,
      BlockMetadata metadata) {
    BlockKinds.nameAttributes(kind, metadata, context.attributes());
    if (kind.equals("fenced_code")) {
      nameLanguage(opening.text().substring(3), metadata);
    }
    if (kind.equals("table")) {
      Tables.inferFormat(opening.text(), metadata);
      block.attributes().putAll(metadata.attributes());
      blocks.setText(block, Comments.removed(lines));
    } else if (BlockKinds.isCompound(kind)) {
      LineReader inner = new LineReader(lines);
      if (!lines.isEmpty()) {
        block.extendTo(lines.get(lines.size() - 1));
      }
      blocks.readAll(inner, block);
    } else {
      block.attributes().putAll(metadata.attributes());
      blocks.setText(block, lines);
    }
  }

  private void close(Delimited inside, SourceLine opening) {
    if (inside.closing() == null) {
      context
          .findings()
          .problem(
              Kind.UNCLOSED_BLOCK,
              "block is not closed: "
                  + opening.text().substring(0, Math.min(40, opening.text().length())),
              opening.place());
    }
  }

  /** What the block is, by its delimiter and its style. */
  private static String kind(Delimiter delimiter, BlockMetadata metadata) {
    String style = metadata.style();
    if (style == null) {
      metadata.put("style", delimiter.context());
      return delimiter.context();
    }
    if (delimiter.styles().contains(style)) {
      return style;
    }
    boolean admonition = delimiter.styles().contains("admonition") && ADMONITIONS.contains(style);
    return admonition ? "admonition" : delimiter.context();
  }

  private static void nameLanguage(String fence, BlockMetadata metadata) {
    int comma = fence.indexOf(',');
    String language = (comma < 0 ? fence : fence.substring(0, comma)).strip();
    metadata.put("style", "source");
    if (!language.isEmpty()) {
      metadata.put("language", language);
    }
  }
}
