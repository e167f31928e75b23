package dev.factors.asciidoc;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a manual page has besides a header: volume and number in its title, and a first
 * section that says its name and its purpose, which is none of its sections.
 */
final class ManpageHeader {

  private static final Pattern TITLE =
      Pattern.compile("(.+?) *\\( *(.+?) *\\)", Pattern.UNIX_LINES);
  private static final Pattern PURPOSE = Pattern.compile("(.+?) +- +(.+)", Pattern.UNIX_LINES);

  /** Longer texts are no name and no purpose. In characters. */
  private static final int MAX_LENGTH = 5_000;

  private final ParseContext context;
  private final MetadataParser metadataParser;
  private final SectionNames names;

  ManpageHeader(ParseContext context, MetadataParser metadataParser, TextScanner texts) {
    this.context = context;
    this.metadataParser = metadataParser;
    this.names = new SectionNames(context, texts);
  }

  /**
   * Reads what comes behind the document's header.
   *
   * @param metadata takes what stands above the section: Asciidoctor gives it to the next block
   */
  void read(LineReader reader, BlockMetadata metadata) {
    readTitle();
    DocumentAttributes attributes = context.attributes();
    if (attributes.has("manname") && attributes.has("manpurpose")) {
      attributes.setImplied("manname-title", "Name");
      return;
    }
    if (reader.skipBlankLines() >= 0) {
      metadataParser.readAll(reader, metadata);
    }
    SourceLine line = reader.read();
    SectionTitle title = line == null ? null : SectionTitle.of(line, reader.peek());
    boolean isName = title != null && title.level() == 1;
    if (line == null || title == null || !isName || !readSection(reader, title)) {
      attributes.put("manname", attributes.value("docname"));
      if (line != null) {
        reader.unread(line);
      }
    }
  }

  private void readTitle() {
    DocumentAttributes attributes = context.attributes();
    String written = attributes.value("doctitle");
    Matcher title = TITLE.matcher(written == null ? "" : written);
    boolean conforms = written != null && written.length() < MAX_LENGTH && title.matches();
    String fallback = written == null ? attributes.value("docname") : written;
    attributes.put(
        "mantitle",
        conforms ? attributes.substitute(title.group(1)).toLowerCase(Locale.ROOT) : fallback);
    attributes.put("manvolnum", conforms ? title.group(2) : "1");
  }

  /** Takes the section, whose first line has been read; leaves the others where it is none. */
  private boolean readSection(LineReader reader, SectionTitle title) {
    SourceLine underline = title.lineCount() == 2 ? reader.read() : null;
    BlockBuilder section = new BlockBuilder("section", title.line(), title.level());
    // It has its id even if it turns out to be a section like any other, which gets another one.
    names.name(section, title, new BlockMetadata());
    reader.skipBlankLines();
    List<SourceLine> lines = reader.readParagraph(text -> false);
    StringJoiner text = new StringJoiner(" ");
    Comments.removed(lines).forEach(line -> text.add(line.text().stripLeading()));
    Matcher purpose = PURPOSE.matcher(text.toString());
    if (text.length() > MAX_LENGTH || !purpose.matches()) {
      reader.unreadAll(lines);
      if (underline != null) {
        reader.unread(underline);
      }
      return false;
    }
    DocumentAttributes attributes = context.attributes();
    attributes.setImplied("manname-title", String.valueOf(section.titleText()));
    attributes.put("manname-id", section.id());
    attributes.put("manname", attributes.substitute(purpose.group(1)).split(",", 2)[0]);
    attributes.put("manpurpose", attributes.substitute(purpose.group(2)));
    return true;
  }
}
