package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prose that is read in one go: the text of one block, or a title. */
public final class Passage {

  /** Which part of its block a passage is. */
  public enum Part {
    TITLE,
    TEXT
  }

  private final Block block;
  private final Part part;
  private final List<Prose.Line> lines;
  private final String text;
  private final int[] starts;
  private final Lazy<List<Sentences.Span>> sentences;

  private Passage(Block block, Part part, List<Prose.Line> lines) {
    this.block = block;
    this.part = part;
    this.lines = lines;
    this.text = lines.stream().map(Prose.Line::text).collect(Collectors.joining("\n"));
    this.sentences = new Lazy<>(() -> Sentences.spans(text));
    this.starts = new int[lines.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + lines.get(i - 1).text().length() + 1;
    }
  }

  /** The passages of a block, not of the blocks inside it. */
  static List<Passage> of(Block block) {
    List<Passage> passages = new ArrayList<>();
    String title = block.title();
    Place place = block.titlePlace();
    if (title != null && place != null) {
      passages.add(new Passage(block, Part.TITLE, List.of(Prose.line(title, place))));
    }
    if (!Prose.isVerbatim(block) && !block.lines().isEmpty()) {
      passages.add(
          new Passage(
              block,
              Part.TEXT,
              block.lines().stream().map(line -> Prose.line(line.text(), line.place())).toList()));
    }
    return passages;
  }

  /** The block that it is the text or the title of. */
  public Block block() {
    return block;
  }

  /** Whether it is a title: of a section, of a block, or the term of a description. */
  public boolean isTitle() {
    return part == Part.TITLE;
  }

  /** Its lines, masked as prose is. */
  public List<Prose.Line> lines() {
    return lines;
  }

  /** The lines as one text, a line feed between two. */
  public String text() {
    return text;
  }

  /** Where the sentences of the text stand. */
  public List<Sentences.Span> sentences() {
    return sentences.get();
  }

  /** A part of the text as it is written. */
  public String written(int start, int end) {
    StringBuilder written = new StringBuilder();
    for (int i = line(start); i <= line(end); i++) {
      String line = lines.get(i).written();
      int from = Math.max(0, start - starts[i]);
      int to = Math.min(line.length(), end - starts[i]);
      written.append(i == line(start) ? "" : "\n").append(line, from, Math.max(from, to));
    }
    return written.toString();
  }

  /** Index of the line that holds a place in the text. */
  public int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index : -index - 2;
  }

  /** Where in its line a place in the text is. */
  public int inLine(int offset) {
    return offset - starts[line(offset)];
  }

  /** Where a part of the text stands; of one that goes on in another file, its first line. */
  public Place place(int start, int end) {
    int first = line(start);
    int last = line(end);
    Place begin = lines.get(first).place(inLine(start), inLine(start));
    Place finish = lines.get(last).place(inLine(end), inLine(end));
    if (!begin.file().equals(finish.file())) {
      Prose.Line line = lines.get(first);
      return line.place(inLine(start), line.text().length());
    }
    return new Place(begin.file(), begin.line(), begin.column(), finish.line(), finish.column());
  }
}
