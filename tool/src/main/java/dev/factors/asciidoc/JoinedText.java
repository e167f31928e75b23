package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import java.util.Arrays;
import java.util.List;

/** The lines of a block as one text, of which every part still has its place. */
final class JoinedText {

  private final List<SourceLine> lines;
  private final int[] starts;
  private final String text;

  JoinedText(List<SourceLine> lines) {
    this.lines = lines;
    this.starts = new int[lines.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      if (i > 0) {
        joined.append('\n');
      }
      starts[i] = joined.length();
      joined.append(lines.get(i).text());
    }
    this.text = joined.toString();
  }

  String text() {
    return text;
  }

  /** Place of a part; one that goes on in another file ends with its first line. */
  Place place(int start, int end) {
    int from = lineAt(start);
    int to = lineAt(Math.max(start, end));
    SourceLine first = lines.get(from);
    SourceLine last = lines.get(to);
    int inFirst = start - starts[from];
    if (from == to || !first.file().equals(last.file())) {
      int endInFirst = from == to ? end - starts[from] : first.text().length();
      return first.place(inFirst, Math.max(inFirst, endInFirst));
    }
    Place begin = first.place(inFirst, inFirst);
    Place finish = last.place(0, end - starts[to]);
    return new Place(begin.file(), begin.line(), begin.column(), finish.line(), finish.endColumn());
  }

  private int lineAt(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return Math.max(0, index >= 0 ? index : -index - 2);
  }
}
