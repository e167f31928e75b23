package dev.factors.asciidoc;

import dev.factors.asciidoc.ListMarker.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines that belong to a list item. What ends an item, and what a continuation
 * attaches, follows {@code Parser.read_lines_for_list_item} of Asciidoctor step by step.
 */
final class ListItemLines {

  private enum Continuation {
    INACTIVE,
    ACTIVE,
    /** Two continuations in a row: no further one counts until the next block. */
    FROZEN
  }

  private final LineReader reader;
  private final Kind kind;
  private final String family;
  private final List<SourceLine> lines = new ArrayList<>();
  private Continuation continuation = Continuation.INACTIVE;
  private boolean inNestedList;
  private boolean hasText;
  private int detached = -1;

  private ListItemLines(LineReader reader, Kind kind, String family, boolean hasText) {
    this.reader = reader;
    this.kind = kind;
    this.family = family;
    this.hasText = hasText;
  }

  /** The lines behind that of the marker, which the reader has left behind. */
  static List<SourceLine> read(LineReader reader, ListMarker marker) {
    ListItemLines item =
        new ListItemLines(reader, marker.kind(), marker.family(), marker.text() >= 0);
    SourceLine line = reader.read();
    while (line != null && item.take(line)) {
      line = reader.read();
    }
    return item.trimmed();
  }

  /** Takes a line, or gives it back and is done. */
  private boolean take(SourceLine line) {
    if (isSibling(line.text(), kind, family)) {
      reader.unread(line);
      return false;
    }
    SourceLine current = line.text().equals("+") ? line.asContinuation() : line;
    SourceLine previous = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (previous != null && previous.isContinuation() && takeBehindContinuation(current)) {
      return true;
    }
    String text = current.text();
    Delimiter delimiter = Delimiter.of(text);
    if (delimiter != null) {
      return takeDelimited(current, delimiter);
    }
    boolean active = continuation == Continuation.ACTIVE;
    if (kind == Kind.DLIST && !active && MetadataParser.isAttributeLine(text)) {
      return takeAttributeLines(current);
    }
    if (active && !text.isEmpty()) {
      takeAttached(current);
      return true;
    }
    if (previous != null && previous.isEmpty()) {
      return takeBehindBlank(current);
    }
    if (!text.isEmpty() || current.isContinuation()) {
      hasText = true;
    }
    if (!current.isContinuation()) {
      noteNestedList(text);
    }
    lines.add(current);
    return true;
  }

  /** Whether the line is a second continuation in a row, which is dealt with here. */
  private boolean takeBehindContinuation(SourceLine line) {
    if (continuation == Continuation.INACTIVE) {
      continuation = Continuation.ACTIVE;
      hasText = true;
      if (!inNestedList) {
        int index = lines.size() - 1;
        lines.set(index, lines.get(index).asContinuationPlaceholder());
      }
    }
    if (!line.isContinuation()) {
      return false;
    }
    if (continuation != Continuation.FROZEN) {
      continuation = Continuation.FROZEN;
      lines.add(line);
    }
    return true;
  }

  /** A delimited block ends the item unless a continuation attaches it. */
  private boolean takeDelimited(SourceLine line, Delimiter delimiter) {
    if (continuation != Continuation.ACTIVE) {
      reader.unread(line);
      return false;
    }
    lines.add(line);
    LineReader.Delimited block = reader.readUntil(delimiter.closing());
    lines.addAll(block.lines());
    if (block.closing() != null) {
      lines.add(block.closing());
    }
    continuation = Continuation.INACTIVE;
    return true;
  }

  /** Attribute lines end an item of a description list unless a nested list follows. */
  private boolean takeAttributeLines(SourceLine line) {
    List<SourceLine> attributeLines = new ArrayList<>();
    attributeLines.add(line);
    SourceLine next = reader.peek();
    while (next != null && (next.isEmpty() || MetadataParser.isAttributeLine(next.text()))) {
      attributeLines.add(next);
      reader.read();
      next = reader.peek();
    }
    if (next == null) {
      return true;
    }
    String text = next.text();
    boolean nested =
        !Delimiter.isOne(text) && ListMarker.isAny(text) && !isSibling(text, kind, family);
    if (nested) {
      lines.addAll(attributeLines);
    } else {
      reader.unreadAll(attributeLines);
    }
    return nested;
  }

  /** The block behind a continuation. */
  private void takeAttached(SourceLine line) {
    String text = line.text();
    if (CharacterClass.isBlank(text.charAt(0))) {
      takeLiteral(line);
      continuation = Continuation.INACTIVE;
    } else if (MetadataParser.isTitle(text)
        || MetadataParser.isAttributeLine(text)
        || AttributeEntries.isEntry(text)) {
      lines.add(line);
    } else {
      noteNestedList(text);
      lines.add(line);
      continuation = Continuation.INACTIVE;
    }
  }

  /** A literal paragraph is taken whole: a line in it may look like a list item. */
  private void takeLiteral(SourceLine line) {
    reader.unread(line);
    lines.addAll(reader.readParagraph(text -> kind == Kind.DLIST && isSibling(text, kind, family)));
  }

  private boolean takeBehindBlank(SourceLine line) {
    SourceLine current = line;
    if (current.isEmpty()) {
      SourceLine next = reader.skipBlankLines() < 0 ? null : reader.read();
      if (next == null) {
        return false;
      }
      current = next;
      if (isSibling(current.text(), kind, family)) {
        reader.unread(current);
        return false;
      }
    }
    String text = current.text();
    if (text.equals("+")) {
      detached = lines.size();
      lines.add(current.asContinuation());
    } else if (!hasText) {
      // The term still waits for its text: the empty line between them does not count.
      if (!inNestedList) {
        lines.remove(lines.size() - 1);
      }
      lines.add(current);
      hasText = true;
    } else if (ListMarker.nestable(text) != null) {
      lines.add(current);
      noteMarker(ListMarker.nestable(text));
    } else if (CharacterClass.isBlank(text.charAt(0))) {
      takeLiteral(current);
    } else {
      reader.unread(current);
      return false;
    }
    return true;
  }

  private void noteNestedList(String text) {
    noteMarker(inNestedList ? ListMarker.of(Kind.DLIST, text) : ListMarker.nestable(text));
  }

  private void noteMarker(@Nullable ListMarker marker) {
    if (marker == null) {
      return;
    }
    inNestedList = true;
    if (marker.kind() == Kind.DLIST && marker.text() < 0) {
      hasText = false;
    }
  }

  /** The lines without what is left over at their end. */
  private List<SourceLine> trimmed() {
    if (detached >= 0) {
      lines.set(detached, lines.get(detached).asContinuationPlaceholder());
    }
    while (!lines.isEmpty()) {
      SourceLine last = lines.get(lines.size() - 1);
      if (!last.isContinuation() && !last.isEmpty()) {
        break;
      }
      lines.remove(lines.size() - 1);
      if (last.isContinuation()) {
        break;
      }
    }
    return lines;
  }

  /** Whether a line is the next item of the list. */
  static boolean isSibling(String text, Kind kind, String family) {
    if (kind == Kind.DLIST) {
      return text.contains(family) && ListMarker.sibling(text, family) != null;
    }
    ListMarker marker = ListMarker.of(kind, text);
    return marker != null && marker.family().equals(family);
  }
}
