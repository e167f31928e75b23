package dev.factors.diagnostic;

import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.IOException;
import java.util.List;

/**
 * Prints diagnostics for people: {@code file:line:column: severity[rule]: message}, the source line
 * with a caret, a line of help, an empty line; at the end how to read about the rules, and a
 * summary.
 */
public final class TextReporter implements Reporter {

  /** Columns where nothing is known of a terminal. */
  public static final int DEFAULT_WIDTH = 100;

  /** More rules are not named one by one. */
  private static final int MAX_NAMED = 4;

  private static final String MARGIN = " | ";

  private final Appendable out;
  private final Paint paint;
  private final SourceLines sources;
  private final int width;

  public TextReporter(Appendable out, Paint paint, SourceLines sources) {
    this(out, paint, sources, DEFAULT_WIDTH);
  }

  /**
   * A printer for a terminal.
   *
   * @param width of the terminal in columns: longer source lines are cut around the place
   */
  public TextReporter(Appendable out, Paint paint, SourceLines sources, int width) {
    this.out = out;
    this.paint = paint;
    this.sources = sources;
    this.width = width;
  }

  @Override
  public void report(List<Diagnostic> diagnostics, int files) throws IOException {
    for (Diagnostic diagnostic : diagnostics) {
      print(diagnostic);
    }
    reasons(diagnostics);
    Summary summary = Summary.of(diagnostics, files);
    Tone tone =
        summary.errors() > 0 ? Tone.ERROR : summary.warnings() > 0 ? Tone.WARNING : Tone.GOOD;
    long fixable = diagnostics.stream().filter(diagnostic -> diagnostic.fix() != null).count();
    out.append(paint.paint(tone, summary.toString()))
        .append(fixable == 0 ? "" : "; " + fixable + " can be fixed with --fix")
        .append('\n');
  }

  /** The command that explains the rules: one line, however many there are. */
  private void reasons(List<Diagnostic> diagnostics) throws IOException {
    List<String> rules = diagnostics.stream().map(Diagnostic::rule).distinct().sorted().toList();
    if (!rules.isEmpty()) {
      out.append(paint.paint(Tone.INFO, "why"))
          .append(": factors rules ")
          .append(rules.size() <= MAX_NAMED ? String.join(" ", rules) : "RULE, for any of these")
          .append('\n');
    }
  }

  /** Prints one diagnostic and the empty line behind it. */
  public void print(Diagnostic diagnostic) throws IOException {
    Place place = diagnostic.place();
    out.append(paint.paint(Tone.STRONG, Paint.safe(place.toString())))
        .append(": ")
        .append(paint.paint(diagnostic.severity().tone(), diagnostic.severity().label()))
        .append("[" + diagnostic.rule() + "]: ")
        .append(Paint.safe(diagnostic.message()))
        .append('\n');
    excerpt(diagnostic);
    if (diagnostic.help() != null) {
      out.append(paint.paint(Tone.INFO, "help"))
          .append(": " + Paint.safe(diagnostic.help()))
          .append('\n');
    }
    out.append('\n');
  }

  private void excerpt(Diagnostic diagnostic) throws IOException {
    Place place = diagnostic.place();
    if (place.isWholeFile()) {
      return;
    }
    String line = sources.line(place.file(), place.line()).stripTrailing();
    if (line.isEmpty()) {
      return;
    }
    String number = String.valueOf(place.line());
    Excerpt excerpt = Excerpt.of(line, place, width - number.length() - MARGIN.length());
    out.append(paint.paint(Tone.FAINT, number + MARGIN))
        .append(excerpt.text())
        .append('\n')
        .append(paint.paint(Tone.FAINT, " ".repeat(number.length()) + MARGIN))
        .append(excerpt.indent())
        .append(paint.paint(diagnostic.severity().tone(), excerpt.carets()))
        .append('\n');
  }
}
