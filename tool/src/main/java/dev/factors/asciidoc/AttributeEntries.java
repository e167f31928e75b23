package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.AttributeEntry;
import org.jspecify.annotations.Nullable;

/** Reads attribute entries, {@code :name: value}, and sets what they say. */
final class AttributeEntries {

  private final ParseContext context;

  AttributeEntries(ParseContext context) {
    this.context = context;
  }

  /** Whether a line is an attribute entry. */
  static boolean isEntry(String text) {
    return nameEnd(text) > 0;
  }

  /** Takes all entries that come next, and the comments between them. */
  void readAll(LineReader reader) {
    reader.skipComments();
    while (read(reader)) {
      reader.skipComments();
    }
  }

  /** Takes the next line, with those that continue it, if it is an attribute entry. */
  boolean read(LineReader reader) {
    SourceLine line = reader.peek();
    int nameEnd = line == null ? -1 : nameEnd(line.text());
    if (line == null || nameEnd < 0) {
      return false;
    }
    reader.read();
    String text = line.text();
    String value = continued(text.substring(nameEnd + 1).strip(), reader);
    AttributeValues.Stored stored = context.attributes().store(text.substring(1, nameEnd), value);
    if (line.isWritten()) {
      @Nullable String resolved = stored.value();
      context
          .findings()
          .add(
              new AttributeEntry(
                  stored.name(),
                  resolved == null ? null : SpecialCharacters.unescape(resolved),
                  line.place()));
    }
    return true;
  }

  /** Adds the lines that follow as long as each ends with the same mark, a backslash or a plus. */
  private static String continued(String first, LineReader reader) {
    if (!first.endsWith(" \\") && !first.endsWith(" +")) {
      return first;
    }
    String mark = first.substring(first.length() - 2);
    StringBuilder value = new StringBuilder(withoutMark(first));
    boolean open = true;
    while (open) {
      SourceLine line = reader.read();
      if (line == null || line.isEmpty()) {
        break;
      }
      String text = line.text().stripLeading();
      open = text.endsWith(mark);
      boolean hardBreak = value.length() > 1 && value.substring(value.length() - 2).equals(" +");
      value.append(hardBreak ? '\n' : ' ').append(open ? withoutMark(text) : text);
    }
    return value.toString();
  }

  private static String withoutMark(String text) {
    return text.substring(0, text.length() - 2).stripTrailing();
  }

  /** Index of the colon behind the name; -1 where the line is no attribute entry. */
  private static int nameEnd(String text) {
    if (!text.startsWith(":")) {
      return -1;
    }
    int start = text.startsWith("!", 1) ? 2 : 1;
    int end = text.indexOf(':', start);
    if (end <= start || !CharacterClass.isWordAt(text, start)) {
      return -1;
    }
    boolean ends = end + 1 == text.length() || CharacterClass.isBlank(text.charAt(end + 1));
    return ends ? end : -1;
  }
}
