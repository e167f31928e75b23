package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.PlainText;
import dev.factors.asciidoc.PlainText.Typography;
import dev.factors.asciidoc.Resolver;
import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The plain text of documents as readers see it, in their order, titles included: markup,
 * attributes, typography and the texts of cross-references resolved. Every character still knows
 * its place in the source. A line feed stands between two blocks, and a space for the marks of a
 * table's cells.
 */
public final class Projection {

  /** What begins a cell: its span or repetition, alignment and style, and the bar. */
  private static final Pattern CELL =
      Pattern.compile(
          "(?:(?<!\\S)(?:\\d*(?:\\.\\d+)?[+*])?[<^>]?(?:\\.[<^>])?[a-z]?)?(?<!\\\\)\\|");

  /** In the place of the sign that keeps a bar in a cell: nothing to see, nothing to look for. */
  private static final String UNSEEN = "\u200B";

  private final NavigableMap<Integer, Segment> segments = new TreeMap<>();
  private final Map<String, List<Segment>> files = new HashMap<>();
  private final Map<Place, Range> blocks = new HashMap<>();
  private final String text;

  private Projection(List<Document> documents) {
    StringBuilder text = new StringBuilder();
    for (Document document : documents) {
      Resolver resolver = Resolver.of(document);
      document.root().children().forEach(block -> add(block, resolver, text));
    }
    this.text = text.toString();
  }

  /** The text of documents, one after the other. */
  public static Projection of(List<Document> documents) {
    return new Projection(documents);
  }

  /**
   * A part of the text.
   *
   * @param start offset in UTF-16 code units
   * @param end offset behind it
   */
  public record Range(int start, int end) {

    /** Whether all of another part lies in this one. */
    public boolean contains(Range other) {
      return start <= other.start && other.end <= end;
    }

    /** Whether two parts share something. */
    public boolean touches(Range other) {
      return start < other.end && other.start < end;
    }
  }

  /** A title, the text of one block, or a footnote. */
  private record Segment(PlainText plain, Range range) {

    Place place(int start, int end) {
      return plain.place(start - range.start(), end - range.start());
    }

    int line(int offset) {
      return place(offset, offset).line();
    }

    int lastLine() {
      return line(Math.max(range.start(), range.end() - 1));
    }

    /** The first offset whose line is not before one; the end where there is none. */
    int offset(int line) {
      int low = range.start();
      int high = range.end();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (line(middle) < line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** Where a part stands in the source; of one that goes on in another file, its first part. */
  public Place place(Range range) {
    Segment first = segment(range.start());
    Segment last = segment(Math.max(range.start(), range.end() - 1));
    int start = Math.min(range.start(), first.range().end());
    Place begin = first.place(start, Math.min(range.end(), first.range().end()));
    if (first.equals(last)) {
      return begin;
    }
    Place end = last.place(last.range().start(), Math.min(range.end(), last.range().end()));
    return end.file().equals(begin.file()) && end.endLine() >= begin.endLine()
        ? new Place(begin.file(), begin.line(), begin.column(), end.endLine(), end.endColumn())
        : begin;
  }

  /** The text of a block with the blocks inside it; empty where it has none. */
  public Optional<Range> of(Block block) {
    return Optional.ofNullable(blocks.get(block.place()));
  }

  /** The text that a file brings; empty where it brings none. */
  public Optional<Range> ofFile(String file) {
    return Optional.ofNullable(files.get(file))
        .map(own -> new Range(own.get(0).range().start(), own.get(own.size() - 1).range().end()));
  }

  /** The text that comes from lines of a file, from the first line to the one before the end. */
  public Optional<Range> ofLines(String file, int first, int end) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Segment segment : files.getOrDefault(file, List.of())) {
      if (segment.line(segment.range().start()) < end && segment.lastLine() >= first) {
        int start = segment.offset(first);
        int stop = segment.offset(end);
        if (start < stop) {
          from = Math.min(from, start);
          to = Math.max(to, stop);
        }
      }
    }
    return to < 0 ? Optional.empty() : Optional.of(new Range(from, to));
  }

  private void add(Block block, Resolver resolver, StringBuilder text) {
    int start = text.length();
    addWithNotes(PlainText.ofTitle(block, resolver, Typography.ASCIIDOCTOR), block, text);
    addWithNotes(PlainText.of(block, resolver, Typography.ASCIIDOCTOR), block, text);
    block.children().forEach(child -> add(child, resolver, text));
    if (text.length() > start) {
      blocks.putIfAbsent(block.place(), new Range(start, text.length() - 1));
    }
  }

  private void addWithNotes(PlainText plain, Block block, StringBuilder text) {
    add(plain, block, text);
    plain.footnotes().forEach(note -> add(note, block, text));
  }

  private void add(PlainText plain, Block block, StringBuilder text) {
    String shown = plain.text();
    if (shown.isBlank()) {
      return;
    }
    int start = text.length();
    text.append(block.is("table") ? withoutBars(shown) : shown);
    Segment segment = new Segment(plain, new Range(start, text.length()));
    text.append('\n');
    segments.put(start, segment);
    files.computeIfAbsent(plain.place(0, 0).file(), file -> new ArrayList<>()).add(segment);
  }

  private static String withoutBars(String table) {
    return CELL.matcher(table)
        .replaceAll(bar -> " ".repeat(bar.group().length()))
        .replace("\\|", UNSEEN + "|");
  }

  /** The segment that holds an offset, or that ends just before it. */
  private Segment segment(int offset) {
    return segments.floorEntry(offset).getValue();
  }
}
