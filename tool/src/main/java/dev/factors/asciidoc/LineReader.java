package dev.factors.asciidoc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines to be read one by one, with as much looking ahead as the parser likes. */
class LineReader {

  private final ArrayDeque<SourceLine> ahead;

  LineReader(List<SourceLine> lines) {
    this.ahead = new ArrayDeque<>(lines);
  }

  /** The next line that is not known yet; null where there is none. */
  @Nullable SourceLine next() {
    return null;
  }

  /** The next line that is not known yet, with preprocessor directives left alone. */
  @Nullable SourceLine nextVerbatim() {
    return null;
  }

  /** The next line, which stays; null at the end. */
  final @Nullable SourceLine peek() {
    if (ahead.isEmpty()) {
      SourceLine line = next();
      if (line != null) {
        ahead.push(line);
      }
    }
    return ahead.peek();
  }

  /** As {@link #peek}, but a preprocessor directive is a line like any other. */
  final @Nullable SourceLine peekVerbatim() {
    SourceLine line = readVerbatim();
    if (line != null) {
      unread(line);
    }
    return line;
  }

  final boolean hasMore() {
    return peek() != null;
  }

  /** Takes the next line; null at the end. */
  final @Nullable SourceLine read() {
    SourceLine line = ahead.poll();
    return line == null ? next() : line;
  }

  /** Gives a line back: it is the next one again. */
  final void unread(SourceLine line) {
    ahead.push(line);
  }

  final void unreadAll(List<SourceLine> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      ahead.push(lines.get(i));
    }
  }

  /** Drops all lines that are left. */
  final void skipAll() {
    while (read() != null) {
      // Reading is all there is to do.
    }
  }

  /** Drops empty lines; their number, or -1 where the end was reached. */
  final int skipBlankLines() {
    int skipped = 0;
    for (SourceLine line = peek(); line != null; line = peek()) {
      if (!line.isEmpty()) {
        return skipped;
      }
      read();
      skipped++;
    }
    return -1;
  }

  /** Drops the comment lines and comment blocks that come next. */
  final void skipComments() {
    for (SourceLine line = peek(); line != null; line = peek()) {
      String text = line.text();
      if (Comments.isBlockDelimiter(text)) {
        read();
        readVerbatimUntil(text);
      } else if (Comments.isLine(text)) {
        read();
      } else {
        return;
      }
    }
  }

  /** Takes the lines that begin with {@code //}. */
  final List<SourceLine> readLineComments() {
    List<SourceLine> comments = new ArrayList<>();
    for (SourceLine line = peek(); line != null && line.text().startsWith("//"); line = peek()) {
      comments.add(line);
      read();
    }
    return comments;
  }

  /** Takes the lines up to the delimiter, and the delimiter. */
  final Delimited readUntil(String delimiter) {
    List<SourceLine> lines = new ArrayList<>();
    for (SourceLine line = read(); line != null; line = read()) {
      if (line.text().equals(delimiter)) {
        return new Delimited(lines, line);
      }
      lines.add(line);
    }
    return new Delimited(lines, null);
  }

  /** As {@link #readUntil}, but preprocessor directives mean nothing: a comment block. */
  final Delimited readVerbatimUntil(String delimiter) {
    List<SourceLine> lines = new ArrayList<>();
    for (SourceLine line = readVerbatim(); line != null; line = readVerbatim()) {
      if (line.text().equals(delimiter)) {
        return new Delimited(lines, line);
      }
      lines.add(line);
    }
    return new Delimited(lines, null);
  }

  /**
   * Takes the lines of a paragraph: up to an empty line, a list continuation that is not the first
   * line, or a line that ends it, which stay.
   */
  final List<SourceLine> readParagraph(Predicate<String> end) {
    return readParagraph(end, this::read);
  }

  /** As {@link #readParagraph}, but preprocessor directives mean nothing: it is a comment. */
  final List<SourceLine> readVerbatimParagraph(Predicate<String> end) {
    return readParagraph(end, this::readVerbatim);
  }

  private List<SourceLine> readParagraph(
      Predicate<String> end, Supplier<@Nullable SourceLine> reading) {
    List<SourceLine> lines = new ArrayList<>();
    for (SourceLine line = reading.get(); line != null; line = reading.get()) {
      String text = line.text();
      if (text.isEmpty() || (!lines.isEmpty() && text.equals("+")) || end.test(text)) {
        unread(line);
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private @Nullable SourceLine readVerbatim() {
    SourceLine line = ahead.poll();
    return line == null ? nextVerbatim() : line;
  }

  /**
   * The inside of a delimited block.
   *
   * @param closing its last line; null where the block is not closed
   */
  record Delimited(List<SourceLine> lines, @Nullable SourceLine closing) {}
}
