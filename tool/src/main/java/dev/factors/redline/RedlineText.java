package dev.factors.redline;

import dev.factors.terminal.DisplayWidth;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A redline for a terminal: the changes by factor and section, words that are gone in {@code [-…-]}
 * and new ones in <code>{+…+}</code>, as {@code git diff --word-diff} shows them. Long stretches
 * between changes are left out.
 */
public final class RedlineText {

  private static final int CONTEXT = 12;
  private static final String INDENT = "  ";

  private final PrintStream out;
  private final Paint paint;
  private final int width;

  /** A printer for a terminal of a width in columns. */
  public RedlineText(PrintStream out, Paint paint, int width) {
    this.out = out;
    this.paint = paint;
    this.width = Math.max(width, 20);
  }

  /** Prints the changes; nothing where there are none. */
  public void print(Redline redline) {
    for (Chapter chapter : redline.chapters()) {
      if (!chapter.changes().isEmpty() || !chapter.remark().isEmpty()) {
        print(chapter, redline);
      }
    }
    Summary summary = Summary.of(redline);
    out.println(
        summary.changes() == 0
            ? "nothing that is read has changed"
            : Words.count(summary.changes(), "change", "changes")
                + ", "
                + Words.count(summary.wordsIn(), "word", "words")
                + " in, "
                + Words.count(summary.wordsOut(), "word", "words")
                + " out");
  }

  private void print(Chapter chapter, Redline redline) {
    String remark = chapter.remark();
    out.print(paint.paint(Tone.STRONG, Paint.safe(chapter.heading())));
    out.println(
        (remark.isEmpty() ? "" : " (" + Paint.safe(remark) + ")")
            + paint.paint(Tone.FAINT, counts(chapter)));
    String section = "";
    for (Change change : chapter.changes()) {
      if (!change.section().equals(section) && !change.section().equals(chapter.title())) {
        section = change.section();
        out.println();
        out.println(INDENT + paint.paint(Tone.INFO, Paint.safe(section)));
      }
      out.println();
      print(change, redline);
    }
    out.println();
  }

  private static String counts(Chapter chapter) {
    return (chapter.wordsIn() == 0 ? "" : " +" + chapter.wordsIn())
        + (chapter.wordsOut() == 0 ? "" : " -" + chapter.wordsOut());
  }

  private void print(Change change, Redline redline) {
    Delta delta = change.delta();
    List<Piece> pieces = new ArrayList<>();
    String label = label(change, redline);
    if (!label.isEmpty()) {
      pieces.add(new Piece(label + ":", Tone.FAINT));
      pieces.add(new Piece(" ", Tone.PLAIN));
    }
    if (delta.kind() == Delta.Kind.MOVED_AWAY
        || (delta.kind() == Delta.Kind.MOVED && !change.isReworded())) {
      pieces.add(new Piece(Excerpt.of(delta.node()), Tone.PLAIN));
      print(pieces);
      return;
    }
    for (Delta passage : change.passages()) {
      for (int i = 0; i < passage.runs().size(); i++) {
        add(passage.runs(), i, pieces);
      }
      if (!pieces.isEmpty()) {
        print(pieces);
      }
      pieces.clear();
    }
  }

  private static String label(Change change, Redline redline) {
    Delta delta = change.delta();
    String statement = change.statement();
    if (delta.kind() == Delta.Kind.CHANGED) {
      return statement == null ? "" : statement;
    }
    Change other = redline.otherEnd(delta);
    return (statement == null ? Words.of(delta.node()) : statement)
        + " "
        + switch (delta.kind()) {
          case MOVED -> "moved" + (other == null ? "" : " from " + place(other));
          case MOVED_AWAY -> "moved" + (other == null ? "" : " to " + place(other));
          default -> Words.of(delta.kind());
        };
  }

  private static String place(Change change) {
    return Words.place(change.delta().node());
  }

  private static void add(List<Run> runs, int index, List<Piece> pieces) {
    Run run = runs.get(index);
    boolean last = index == runs.size() - 1;
    String text = Token.text(run.tokens()).replace('\n', ' ');
    // A line must not break between a blank and the mark behind it.
    boolean loose = text.endsWith(" ") && !last && runs.get(index + 1).isSame();
    String marked = loose ? text.stripTrailing() : text;
    switch (run.kind()) {
      case DELETED -> pieces.add(new Piece("[-" + marked + "-]", Tone.ERROR));
      case INSERTED -> pieces.add(new Piece("{+" + marked + "+}", Tone.GOOD));
      case SAME -> pieces.add(new Piece(shortened(text, index == 0, last), Tone.PLAIN));
    }
    if (loose && !run.isSame()) {
      pieces.add(new Piece(text.substring(marked.length()), Tone.PLAIN));
    }
  }

  /** The words next to a change; what is far from any is left out. */
  private static String shortened(String text, boolean first, boolean last) {
    String[] words = text.split("(?<= )", -1);
    int before = first ? 0 : CONTEXT;
    int after = last ? 0 : CONTEXT;
    if (words.length <= before + after + 2 || (first && last)) {
      return text;
    }
    String head = String.join("", List.of(words).subList(0, before));
    String tail = String.join("", List.of(words).subList(words.length - after, words.length));
    return head + "… " + tail;
  }

  /** Text of one colour. */
  private record Piece(String text, Tone tone) {}

  /** Breaks lines at blanks, and colours each part of a line by itself. */
  private void print(List<Piece> pieces) {
    StringBuilder line = new StringBuilder(INDENT);
    int column = INDENT.length();
    for (List<Piece> word : words(pieces)) {
      String text = word.stream().map(Piece::text).collect(Collectors.joining());
      if (column > INDENT.length() && column + DisplayWidth.of(text.stripTrailing()) > width) {
        out.println(line.toString().stripTrailing());
        line.setLength(0);
        line.append(INDENT);
        column = INDENT.length();
      }
      for (Piece part : word) {
        String seen = part.text().stripTrailing();
        line.append(paint.paint(part.tone(), seen)).append(part.text().substring(seen.length()));
      }
      column += DisplayWidth.of(text);
    }
    out.println(line.toString().stripTrailing());
  }

  /** What stands together up to a blank: parts of a word may differ in colour. */
  private static List<List<Piece>> words(List<Piece> pieces) {
    List<List<Piece>> words = new ArrayList<>();
    boolean ended = true;
    for (Piece piece : pieces) {
      for (String part : Paint.safe(piece.text()).split("(?<= )", -1)) {
        if (ended) {
          words.add(new ArrayList<>());
        }
        words.get(words.size() - 1).add(new Piece(part, piece.tone()));
        ended = part.endsWith(" ");
      }
    }
    return words;
  }
}
