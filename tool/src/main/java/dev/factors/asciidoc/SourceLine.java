package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;

/**
 * A line on its way to the parser: its text as far as the parser has to see it, and where that text
 * stands. Trailing white space is gone, as in Asciidoctor; an index into the text still leads to
 * the column in the file.
 */
final class SourceLine {

  private final String text;
  private final Origin origin;
  private final int offset;
  private final boolean continuation;

  private SourceLine(String text, Origin origin, int offset, boolean continuation) {
    this.text = text;
    this.origin = origin;
    this.offset = offset;
    this.continuation = continuation;
  }

  /** A line of a file without its trailing white space. */
  static SourceLine of(Origin origin) {
    String raw = origin.raw();
    int end = CharacterClass.trimmedEnd(raw);
    int start = origin.number() == 1 && raw.startsWith("\uFEFF") ? 1 : 0;
    return new SourceLine(raw.substring(Math.min(start, end), end), origin, start, false);
  }

  /** A line of a file that is not AsciiDoc, which keeps its trailing white space. */
  static SourceLine verbatim(Origin origin) {
    String raw = origin.raw();
    int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
    return new SourceLine(raw.substring(0, end), origin, 0, false);
  }

  /** A line of a block that has been read before; its text may stand for something else. */
  static SourceLine of(Block.Line line) {
    Place place = line.place();
    Origin origin =
        new Origin(place.file(), place.line(), line.text(), place.column(), place.endColumn());
    return new SourceLine(line.text(), origin, 0, false);
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String file() {
    return origin.file();
  }

  int number() {
    return origin.number();
  }

  /** Whether the text stands in the file, so that it is not implied by a directive there. */
  boolean isWritten() {
    return origin.raw().startsWith(text, offset);
  }

  /** Whether this is, or stands in for, the {@code +} that continues a list item. */
  boolean isContinuation() {
    return continuation;
  }

  /** This line known to continue a list item. */
  SourceLine asContinuation() {
    return new SourceLine(text, origin, offset, true);
  }

  /** An empty line in place of a continuation that has been dealt with. */
  SourceLine asContinuationPlaceholder() {
    return new SourceLine("", origin, offset, true);
  }

  /** The end of the line from an index of its text on. */
  SourceLine from(int start) {
    return start == 0 ? this : slice(start, text.length());
  }

  /** A part of the line. */
  SourceLine slice(int start, int end) {
    return new SourceLine(text.substring(start, end), origin, offset + start, false);
  }

  /** Other text that comes from this line, such as the attribute entry that an include implies. */
  SourceLine withText(String replacement) {
    return new SourceLine(replacement, origin, offset, false);
  }

  /** The text, all of it. */
  Place place() {
    return place(0, text.length());
  }

  /** A part of the text. */
  Place place(int start, int end) {
    return Place.of(
        origin.file(), origin.number(), origin.column(offset + start), origin.column(offset + end));
  }

  /** From the start of this line's text to the end of another's, which is in the same file. */
  Place placeTo(SourceLine last) {
    return new Place(
        origin.file(), origin.number(), origin.column(offset), last.number(), last.endColumn());
  }

  int endColumn() {
    return origin.column(offset + text.length());
  }

  Block.Line toLine() {
    return new Block.Line(text, place());
  }

  @Override
  public String toString() {
    return text;
  }
}
