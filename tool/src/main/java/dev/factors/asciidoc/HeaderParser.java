package dev.factors.asciidoc;

import dev.factors.asciidoc.Block.IdKind;
import dev.factors.asciidoc.SectionParser.Beginning;
import org.jspecify.annotations.Nullable;

/** Reads the header of a document: its title, authors, revision and attribute entries. */
final class HeaderParser {

  private final ParseContext context;
  private final MetadataParser metadataParser;
  private final TextScanner texts;
  private final AttributeEntries entries;
  private final ManpageHeader manpage;

  HeaderParser(ParseContext context, MetadataParser metadataParser, TextScanner texts) {
    this.context = context;
    this.metadataParser = metadataParser;
    this.texts = texts;
    this.entries = new AttributeEntries(context);
    this.manpage = new ManpageHeader(context, metadataParser, texts);
  }

  /**
   * Reads the header.
   *
   * @param metadata takes what stands above the first block, if that is not the title's
   */
  Beginning read(LineReader reader, BlockBuilder document, BlockMetadata metadata) {
    if (reader.skipBlankLines() >= 0) {
      metadataParser.readAll(reader, metadata);
    }
    DocumentAttributes attributes = context.attributes();
    SectionTitle title = title(reader, metadata);
    if (title != null && metadata.title() != null) {
      attributes.endHeader();
      return Beginning.INVALID_TITLE;
    }
    String preset = attributes.value("doctitle");
    BlockBuilder header = null;
    if (title != null) {
      header = readTitle(title, reader, metadata);
      metadata.clear();
      readDetails(reader);
    } else {
      AuthorLine.readEntries(null, null, attributes);
    }
    String set = attributes.value("doctitle");
    if (header == null && set != null && !set.isEmpty()) {
      header = impliedHeader(reader);
    }
    if (header != null
        && set != null
        && !set.isEmpty()
        && (title == null || isReplaced(title, preset, set))) {
      header.setTitle(SpecialCharacters.unescape(set), null);
    }
    if (attributes.isManpage()) {
      manpage.read(reader, metadata);
    }
    attributes.endHeader();
    if (header == null) {
      return Beginning.NO_TITLE;
    }
    document.add(header);
    return Beginning.TITLE;
  }

  private @Nullable SectionTitle title(LineReader reader, BlockMetadata metadata) {
    String style = metadata.style();
    SourceLine line = reader.read();
    if (line == null) {
      return null;
    }
    SourceLine next = "comment".equals(style) ? reader.peekVerbatim() : reader.peek();
    SectionTitle title = SectionTitle.of(line, next);
    reader.unread(line);
    boolean discrete = "discrete".equals(style) || "float".equals(style);
    boolean top =
        title != null && title.level() + context.attributes().levelOffset() == 0 && !discrete;
    return top ? title : null;
  }

  private BlockBuilder readTitle(SectionTitle title, LineReader reader, BlockMetadata metadata) {
    reader.read();
    DocumentAttributes attributes = context.attributes();
    if (title.lineCount() == 2) {
      reader.read();
      attributes.setImplied("compat-mode", "");
    }
    BlockBuilder header = new BlockBuilder("section", title.line(), 0);
    texts.scanTitle(header, title.text());
    attributes.setImplied("doctitle", attributes.headerSubstitutions(title.text().text()));
    header.attributes().putAll(metadata.attributes());
    String above = metadata.get("id");
    String id = above == null ? title.id() : above;
    if (id != null) {
      header.setId(id, IdKind.WRITTEN);
      String shown = metadata.has("reftext") ? metadata.get("reftext") : header.titleText();
      context.ids().register(id, shown == null ? "" : shown, title.line().place());
    }
    return header;
  }

  /** A title that an attribute gives; it stands where the entry does, or nowhere. */
  private @Nullable BlockBuilder impliedHeader(LineReader reader) {
    SourceLine next = reader.peek();
    return next == null ? null : new BlockBuilder("section", next, 0);
  }

  private boolean isReplaced(SectionTitle title, @Nullable String preset, String set) {
    return preset != null
        || !set.equals(context.attributes().headerSubstitutions(title.text().text()));
  }

  private void readDetails(LineReader reader) {
    entries.readAll(reader);
    DocumentAttributes attributes = context.attributes();
    String author = null;
    String allAuthors = null;
    SourceLine authors = reader.peek();
    if (authors != null && !authors.isEmpty()) {
      reader.read();
      AuthorLine.read(authors.text(), attributes);
      author = attributes.value("author");
      allAuthors = attributes.value("authors");
      entries.readAll(reader);
      SourceLine revision = reader.peek();
      if (revision != null && !revision.isEmpty()) {
        if (RevisionLine.read(revision.text(), attributes)) {
          reader.read();
        }
      }
      entries.readAll(reader);
    }
    AuthorLine.readEntries(author, allAuthors, attributes);
    reader.skipBlankLines();
  }
}
