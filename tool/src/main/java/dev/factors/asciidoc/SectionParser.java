package dev.factors.asciidoc;

import dev.factors.asciidoc.BlockParser.Surroundings;
import dev.factors.asciidoc.Document.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the body of a document: sections in sections, and the blocks in them. */
final class SectionParser {

  /** Level offsets that add up further do not nest further: it would exhaust the stack. */
  private static final int MAX_LEVEL = 64;

  private final ParseContext context;
  private final MetadataParser metadataParser;
  private final BlockParser blocks;
  private final SectionNames names;
  private final LineReader reader;
  private final BlockBuilder document;

  /** Metadata read and not yet spent: it belongs to the next block or section. */
  private BlockMetadata metadata = new BlockMetadata();

  SectionParser(
      ParseContext context,
      MetadataParser metadataParser,
      TextScanner texts,
      LineReader reader,
      BlockBuilder document) {
    this.context = context;
    this.metadataParser = metadataParser;
    this.blocks = new BlockParser(context, metadataParser, texts);
    this.names = new SectionNames(context, texts);
    this.reader = reader;
    this.document = document;
  }

  /** How a document begins. */
  enum Beginning {
    TITLE,
    /** Something stands above the title that must not. */
    INVALID_TITLE,
    NO_TITLE
  }

  /**
   * Reads everything.
   *
   * @param orphans metadata above the first block
   */
  void read(Beginning beginning, BlockMetadata orphans) {
    metadata = orphans;
    boolean startsWithBlocks =
        beginning != Beginning.NO_TITLE || (reader.hasMore() && nextLevel() < 0);
    if (reader.hasMore() && startsWithBlocks) {
      readLeadingBlocks(beginning);
    }
    while (reader.hasMore()) {
      readSection(document, SectionKind.DOCUMENT);
    }
  }

  /** Reads what stands before the first section, and all sections after it. */
  private void readLeadingBlocks(Beginning beginning) {
    boolean book = context.attributes().isBook();
    SectionKind kind = book ? SectionKind.BOOK : SectionKind.DOCUMENT;
    boolean hasPreamble =
        beginning == Beginning.TITLE || (book && !"abstract".equals(metadata.style()));
    Preamble preamble =
        hasPreamble
            ? Preamble.ofDocument(document, book ? prefaceTitle() : null)
            : Preamble.ofSection(document, kind);
    readContent(document, preamble, kind);
  }

  private @Nullable String prefaceTitle() {
    String title = context.attributes().value("preface-title");
    return title == null ? null : SpecialCharacters.unescape(title);
  }

  private void readSection(BlockBuilder parent, SectionKind parentKind) {
    SourceLine line = reader.read();
    SectionTitle title = line == null ? null : SectionTitle.of(line, reader.peek());
    if (title == null) {
      return;
    }
    if (title.lineCount() == 2) {
      SourceLine underline = reader.read();
      metadata.put("underline", underline == null ? null : underline.text().substring(0, 1));
    }
    SectionKind kind =
        SectionKind.of(offset(title.level()), metadata.style(), parentKind, context.attributes());
    BlockBuilder section = new BlockBuilder("section", title.line(), kind.level());
    names.name(section, title, metadata);
    SourceLine blockTitle = metadata.title();
    metadata = new BlockMetadata();
    metadata.setTitle(blockTitle);
    reader.skipBlankLines();
    readContent(section, Preamble.ofSection(section, kind), kind);
    parent.add(section);
  }

  /** Reads blocks and subsections up to the next section that is not inside this one. */
  private void readContent(BlockBuilder section, Preamble preamble, SectionKind kind) {
    readUntilNextSection(section, preamble, kind);
    preamble.finish(kind);
  }

  private void readUntilNextSection(BlockBuilder section, Preamble preamble, SectionKind kind) {
    reader.skipBlankLines();
    while (reader.hasMore()) {
      metadataParser.readAll(reader, metadata);
      int level = nextLevel();
      if (level >= 0) {
        boolean nested = level > kind.level() || (level == 0 && section == document);
        if (!nested) {
          return;
        }
        checkLevel(level, kind);
        preamble.closeForSections();
        readSection(section, kind);
      } else if (reader.hasMore()) {
        BlockBuilder block = blocks.next(reader, section, metadata, Surroundings.NONE);
        if (block != null) {
          preamble.add(block);
          metadata.clear();
        }
      }
      if (reader.skipBlankLines() < 0) {
        return;
      }
    }
  }

  /** Level of the section title that comes next; -1 where none does. */
  private int nextLevel() {
    String style = metadata.style();
    if ("discrete".equals(style) || "float".equals(style)) {
      return -1;
    }
    SourceLine line = reader.read();
    if (line == null) {
      return -1;
    }
    SourceLine next = "comment".equals(style) ? reader.peekVerbatim() : reader.peek();
    reader.unread(line);
    SectionTitle title = SectionTitle.of(line, next);
    return title == null ? -1 : offset(title.level());
  }

  private int offset(int level) {
    return Math.max(0, Math.min(MAX_LEVEL, level + context.attributes().levelOffset()));
  }

  private void checkLevel(int level, SectionKind kind) {
    SourceLine line = reader.peek();
    if (line == null || kind.expects(level)) {
      return;
    }
    String message =
        level == 0
            ? "a section of level 0 needs the doctype book"
            : kind.expected() < 0
                ? "this special section holds no sections"
                : "section title out of sequence: expected level "
                    + kind.expected()
                    + ", got level "
                    + level;
    context.findings().problem(Kind.LEVEL_SKIPPED, message, line.place());
  }
}
