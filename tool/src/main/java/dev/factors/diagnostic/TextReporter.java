package dev.factors.diagnostic;

import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.IOException;
import java.util.List;

/**
 * Prints diagnostics for people: {@code file:line:column: severity[rule]: message}, the source line
 * with a caret, a line of help; at the end a summary.
 */
public final class TextReporter implements Reporter {

  private final Appendable out;
  private final Paint paint;
  private final SourceLines sources;

  /** Where the text of a line comes from. */
  @FunctionalInterface
  public interface SourceLines {
    /** The text of a line counted from 1, without line feed; empty where there is none. */
    String line(String file, int number);
  }

  public TextReporter(Appendable out, Paint paint, SourceLines sources) {
    this.out = out;
    this.paint = paint;
    this.sources = sources;
  }

  @Override
  public void report(List<Diagnostic> diagnostics, int files) throws IOException {
    for (Diagnostic diagnostic : diagnostics) {
      print(diagnostic);
    }
    Summary summary = Summary.of(diagnostics, files);
    Tone tone =
        summary.errors() > 0 ? Tone.ERROR : summary.warnings() > 0 ? Tone.WARNING : Tone.GOOD;
    out.append(paint.paint(tone, summary.toString())).append('\n');
  }

  /** Prints one diagnostic and the empty line behind it. */
  public void print(Diagnostic diagnostic) throws IOException {
    Place place = diagnostic.place();
    out.append(paint.paint(Tone.STRONG, Paint.safe(place.toString())))
        .append(": ")
        .append(paint.paint(tone(diagnostic.severity()), diagnostic.severity().label()))
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
    String line = sources.line(place.file(), place.line()).stripTrailing();
    if (line.isEmpty()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(line, place);
    String number = String.valueOf(place.line());
    out.append(paint.paint(Tone.FAINT, number + " | "))
        .append(excerpt.text())
        .append('\n')
        .append(paint.paint(Tone.FAINT, " ".repeat(number.length()) + " | "))
        .append(excerpt.indent())
        .append(paint.paint(tone(diagnostic.severity()), excerpt.carets()))
        .append('\n');
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case INFO -> Tone.INFO;
    };
  }
}
