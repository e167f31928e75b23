package dev.factors.asciidoc;

import dev.factors.asciidoc.BlockParser.Surroundings;
import dev.factors.asciidoc.ListMarker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs, and the blocks that a style or a label makes of them. */
final class Paragraphs {

  private static final Set<String> STYLES =
      Set.of(
          "comment",
          "example",
          "literal",
          "listing",
          "open",
          "pass",
          "quote",
          "sidebar",
          "source",
          "verse",
          "abstract",
          "partintro");

  private static final Set<String> VERBATIM = Set.of("literal", "listing", "source", "verse");

  private final ParseContext context;
  private final BlockParser blocks;

  Paragraphs(ParseContext context, BlockParser blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  /** Whether a style makes another block of a paragraph. */
  static boolean isStyle(String style) {
    return STYLES.contains(style) || DelimitedBlocks.ADMONITIONS.contains(style);
  }

  /** Reads a paragraph whose style makes it another block; null where it is a comment. */
  @Nullable BlockBuilder styled(
      String style,
      SourceLine first,
      LineReader reader,
      BlockBuilder parent,
      BlockMetadata metadata) {
    if (style.equals("comment")) {
      reader.readVerbatimParagraph(Paragraphs::startsBlock);
      return null;
    }
    String kind = DelimitedBlocks.ADMONITIONS.contains(style) ? "admonition" : style;
    List<SourceLine> lines;
    if (VERBATIM.contains(kind)) {
      lines = reader.readParagraph(line -> false);
      SourceLine next = reader.peek();
      if (next != null && next.isEmpty()) {
        reader.read();
      }
    } else {
      lines = Comments.removed(reader.readParagraph(Paragraphs::startsBlock));
    }
    BlockBuilder block = new BlockBuilder(BlockKinds.context(kind), first, parent.level());
    BlockKinds.nameAttributes(kind, metadata, context.attributes());
    block.attributes().putAll(metadata.attributes());
    blocks.setText(block, lines);
    return block;
  }

  /** Reads a paragraph, or what its first characters make of it. */
  BlockBuilder plain(
      SourceLine first,
      LineReader reader,
      BlockBuilder parent,
      BlockMetadata metadata,
      Surroundings surroundings) {
    boolean indented = CharacterClass.isBlank(first.text().charAt(0));
    Predicate<String> end =
        surroundings.list() == null ? Paragraphs::startsBlock : Paragraphs::startsBlockOrItem;
    List<SourceLine> lines = reader.readParagraph(end);
    boolean textOnly = surroundings.text() == Surroundings.Text.ONLY;
    if (indented && !"normal".equals(metadata.style())) {
      // Only in the text of a list item do comment lines not count.
      lines = withoutIndentation(textOnly ? Comments.removed(lines) : lines);
      boolean literal = !textOnly && surroundings.list() != Kind.DLIST;
      return text(literal ? "literal" : "paragraph", first, lines, parent, metadata);
    }
    lines = Comments.removed(lines);
    if (textOnly) {
      return text("paragraph", first, lines, parent, metadata);
    }
    int label = admonitionLabel(first.text());
    if (label > 0) {
      metadata.put("style", first.text().substring(0, first.text().indexOf(':')));
      lines = new ArrayList<>(lines);
      lines.set(0, lines.get(0).from(label));
      return text("admonition", first, lines, parent, metadata);
    }
    if (first.text().startsWith("> ")) {
      return markdownQuote(first, lines, parent, metadata);
    }
    if (isAttributedQuote(lines)) {
      metadata.put("style", "quote");
      return text("quote", first, attributedText(lines, metadata), parent, metadata);
    }
    return text("paragraph", first, lines, parent, metadata);
  }

  private BlockBuilder text(
      String kind,
      SourceLine first,
      List<SourceLine> lines,
      BlockBuilder parent,
      BlockMetadata metadata) {
    BlockBuilder block = new BlockBuilder(kind, first, parent.level());
    block.attributes().putAll(metadata.attributes());
    blocks.setText(block, lines);
    AnchorCatalog.register(block, context.ids());
    return block;
  }

  private BlockBuilder markdownQuote(
      SourceLine first, List<SourceLine> lines, BlockBuilder parent, BlockMetadata metadata) {
    List<SourceLine> inner = new ArrayList<>();
    for (SourceLine line : lines) {
      String text = line.text();
      inner.add(text.equals(">") ? line.from(1) : text.startsWith("> ") ? line.from(2) : line);
    }
    metadata.put("style", "quote");
    BlockBuilder block = new BlockBuilder("quote", first, parent.level());
    block.extendTo(lines.get(lines.size() - 1));
    if (inner.get(inner.size() - 1).text().startsWith("-- ")) {
      credit(inner.remove(inner.size() - 1), metadata);
      while (!inner.isEmpty() && inner.get(inner.size() - 1).isEmpty()) {
        inner.remove(inner.size() - 1);
      }
    }
    blocks.readAll(new LineReader(inner), block);
    return block;
  }

  private static boolean isAttributedQuote(List<SourceLine> lines) {
    int size = lines.size();
    return size > 1
        && lines.get(0).text().startsWith("\"")
        && lines.get(size - 1).text().startsWith("-- ")
        && lines.get(size - 2).text().endsWith("\"");
  }

  private static List<SourceLine> attributedText(List<SourceLine> lines, BlockMetadata metadata) {
    List<SourceLine> text = new ArrayList<>(lines);
    credit(text.remove(text.size() - 1), metadata);
    text.set(0, text.get(0).from(1));
    SourceLine last = text.get(text.size() - 1);
    text.set(text.size() - 1, last.slice(0, Math.max(0, last.text().length() - 1)));
    return text;
  }

  private static void credit(SourceLine line, BlockMetadata metadata) {
    String[] parts = line.text().substring(3).split(", ", 2);
    metadata.put("attribution", parts[0]);
    if (parts.length > 1) {
      metadata.put("citetitle", parts[1]);
    }
  }

  /** Index of the text behind a label such as {@code NOTE: }; -1 where there is none. */
  private static int admonitionLabel(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon > 9 || !DelimitedBlocks.ADMONITIONS.contains(text.substring(0, colon))) {
      return -1;
    }
    int start = colon + 1;
    while (start < text.length() && CharacterClass.isBlank(text.charAt(start))) {
      start++;
    }
    return start > colon + 1 ? start : -1;
  }

  private static List<SourceLine> withoutIndentation(List<SourceLine> lines) {
    int common = IncludedLines.commonIndentation(lines);
    List<SourceLine> bare = new ArrayList<>(lines.size());
    lines.forEach(line -> bare.add(line.isEmpty() ? line : line.from(common)));
    return bare;
  }

  private static boolean startsBlock(String text) {
    return MetadataParser.isAttributeLine(text) || Delimiter.isOne(text);
  }

  private static boolean startsBlockOrItem(String text) {
    return startsBlock(text) || ListMarker.isAny(text);
  }
}
