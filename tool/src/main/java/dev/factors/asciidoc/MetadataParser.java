package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.Problem.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands above a block: attribute lines, anchors, titles, comments, entries. */
final class MetadataParser {

  /** What may stand above a block. */
  enum Above {
    BLOCK,
    /** The text of a list item: no title, no attribute entry, no comment block. */
    TEXT
  }

  private static final Pattern ANCHOR =
      Pattern.compile(
          "\\[\\[(?:|(["
              + CharacterClass.ALPHA
              + "_:]["
              + CharacterClass.WORD
              + "\\-:.]*)(?:, *(.+))?)\\]\\]",
          Pattern.UNIX_LINES);

  private final ParseContext context;
  private final AttributeEntries entries;

  MetadataParser(ParseContext context) {
    this.context = context;
    this.entries = new AttributeEntries(context);
  }

  /** Whether a line is a block anchor or a block attribute list. */
  static boolean isAttributeLine(String text) {
    if (!text.startsWith("[") || !text.endsWith("]") || text.length() < 2) {
      return false;
    }
    return isAttributeList(text) || (text.startsWith("[[") && ANCHOR.matcher(text).matches());
  }

  /** Whether a line is a block title. */
  static boolean isTitle(String text) {
    int start = text.startsWith("..") ? 2 : 1;
    return text.startsWith(".") && text.length() > start && " \t.".indexOf(text.charAt(start)) < 0;
  }

  /** Reads all metadata lines that come next, and the empty lines between and after them. */
  void readAll(LineReader reader, BlockMetadata metadata) {
    while (read(reader, metadata, Above.BLOCK)) {
      if (reader.skipBlankLines() < 0) {
        return;
      }
    }
  }

  /** Takes the next line if it is metadata. */
  boolean read(LineReader reader, BlockMetadata metadata, Above above) {
    SourceLine line = reader.peek();
    if (line == null || line.isEmpty()) {
      return false;
    }
    String text = line.text();
    boolean taken =
        switch (text.charAt(0)) {
          case '[' -> readAttributes(line, metadata);
          case '/' -> readComment(reader, line, above);
          case '.' -> above == Above.BLOCK && readTitle(line, metadata);
          case ':' -> {
            if (above == Above.BLOCK && entries.read(reader)) {
              // It took its lines itself.
              yield true;
            }
            yield false;
          }
          default -> false;
        };
    if (taken && text.charAt(0) != ':') {
      reader.read();
    }
    return taken;
  }

  private boolean readAttributes(SourceLine line, BlockMetadata metadata) {
    String text = line.text();
    if (text.startsWith("[[")) {
      return readAnchor(text, metadata);
    }
    if (!text.endsWith("]") || !isAttributeList(text)) {
      return false;
    }
    @Nullable String styleBefore = metadata.style();
    String list = context.attributes().substitute(text.substring(1, text.length() - 1));
    metadata.putAll(AttributeList.parse(list), line);
    metadata.resolveShorthand(styleBefore);
    return true;
  }

  private boolean readAnchor(String text, BlockMetadata metadata) {
    Matcher anchor = ANCHOR.matcher(text);
    if (!text.endsWith("]]") || !anchor.matches()) {
      return false;
    }
    metadata.put("id", anchor.group(1));
    String reftext = anchor.group(2);
    if (reftext != null) {
      metadata.put("reftext", context.attributes().substitute(reftext));
    }
    return true;
  }

  private static boolean isAttributeList(String text) {
    char first = text.charAt(1);
    return (first == ']' && text.length() == 2)
        || ".#%{,\"'".indexOf(first) >= 0
        || CharacterClass.isWordAt(text, 1);
  }

  private static boolean readTitle(SourceLine line, BlockMetadata metadata) {
    if (!isTitle(line.text())) {
      return false;
    }
    metadata.setTitle(line.from(1));
    return true;
  }

  /** Takes a comment block up to its last line, which is the caller's to take. */
  private boolean readComment(LineReader reader, SourceLine line, Above above) {
    String text = line.text();
    if (above == Above.BLOCK && Comments.isBlockDelimiter(text)) {
      reader.read();
      SourceLine closing = reader.readVerbatimUntil(text).closing();
      if (closing == null) {
        context
            .findings()
            .problem(Kind.UNCLOSED_BLOCK, "comment block is not closed", line.place());
      } else {
        reader.unread(closing);
      }
      return true;
    }
    return Comments.isLine(text);
  }
}
