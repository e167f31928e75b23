package dev.factors.asciidoc;

import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the structure of AsciiDoc as Asciidoctor would, without Asciidoctor: every element with the
 * file, line and column where it stands. It never throws, whatever the bytes, and its time is
 * linear in the size of what it reads.
 */
public final class Scanner {

  private Scanner() {}

  /**
   * Scans a file and what it includes.
   *
   * @param sources where files are read from
   * @param path of the file
   * @param baseFolder no include leaves it: Asciidoctor's base directory in safe mode SAFE, empty
   *     for the repository's root
   * @param attributes set from outside, as with {@code asciidoctor -a}; they win over the
   *     document's
   */
  public static Document scan(
      Sources sources, String path, String baseFolder, Map<String, String> attributes) {
    SourceFile file = sources.file(path).orElseGet(() -> SourceFile.of(path, new byte[0]));
    Findings findings = new Findings();
    DocumentAttributes documentAttributes = new DocumentAttributes(path, attributes);
    ParseContext context = new ParseContext(documentAttributes, findings);
    LineReader reader = new Preprocessor(sources, file, baseFolder, documentAttributes, findings);
    BlockBuilder root = root(file);
    parse(context, reader, root);
    List<Inline> inlines = new ArrayList<>();
    root.collectInlines(inlines);
    return new Document(
        path,
        root.build(),
        findings.attributeEntries(),
        findings.includes(),
        inlines,
        findings.problems(),
        documentAttributes.snapshot());
  }

  private static void parse(ParseContext context, LineReader reader, BlockBuilder root) {
    MetadataParser metadataParser = new MetadataParser(context);
    TextScanner texts = new TextScanner(context);
    BlockMetadata metadata = new BlockMetadata();
    SectionParser.Beginning beginning =
        new HeaderParser(context, metadataParser, texts).read(reader, root, metadata);
    new SectionParser(context, metadataParser, texts, reader, root).read(beginning, metadata);
    texts.finish();
  }

  /** The document itself, from the first to the last line of its file. */
  private static BlockBuilder root(SourceFile file) {
    List<String> lines = file.lines();
    BlockBuilder root =
        new BlockBuilder("document", SourceLine.of(new Origin(file.path(), 1, file.line(1))), 0);
    if (lines.size() > 1) {
      root.extendTo(SourceLine.of(new Origin(file.path(), lines.size(), file.line(lines.size()))));
    }
    return root;
  }
}
