package dev.factors.diagnostic;

import dev.factors.terminal.Paint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints diagnostics as workflow commands of GitHub Actions, which GitHub shows beside the lines of
 * a pull request: errors first. Of each severity it shows the first ten of a step and drops the
 * rest without a word, so that the rest is listed in the log instead.
 */
public final class GithubReporter implements Reporter {

  private static final int SHOWN_BY_GITHUB = 10;

  private final Appendable out;

  public GithubReporter(Appendable out) {
    this.out = out;
  }

  @Override
  public void report(List<Diagnostic> diagnostics, int files) throws IOException {
    Map<Severity, Integer> annotated = new EnumMap<>(Severity.class);
    List<Diagnostic> rest = new ArrayList<>();
    // The sort is stable: within a severity the order stays that of every report.
    for (Diagnostic diagnostic :
        diagnostics.stream()
            .sorted(Comparator.comparing(Diagnostic::severity).reversed())
            .toList()) {
      if (annotated.merge(diagnostic.severity(), 1, Integer::sum) <= SHOWN_BY_GITHUB) {
        out.append(command(diagnostic)).append('\n');
      } else {
        rest.add(diagnostic);
      }
    }
    for (Diagnostic diagnostic : rest) {
      out.append(logLine(diagnostic)).append('\n');
    }
    out.append(Summary.of(diagnostics, files).toString());
    if (!rest.isEmpty()) {
      out.append("; GitHub annotates ")
          .append(String.valueOf(SHOWN_BY_GITHUB))
          .append(" of each severity, and the other ")
          .append(String.valueOf(rest.size()))
          .append(" are listed above; 'factors lint' shows all of them");
    }
    out.append('\n');
  }

  private static String command(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    StringBuilder command = new StringBuilder("::").append(level(diagnostic.severity()));
    command.append(" file=").append(property(place.file())).append(",line=").append(place.line());
    // GitHub refuses columns of a range that ends in another line.
    if (place.endLine() == place.line()) {
      command.append(",col=").append(place.column());
      command.append(",endLine=").append(place.endLine());
      command.append(",endColumn=").append(place.endColumn());
    } else {
      command.append(",endLine=").append(place.lastLine());
    }
    command.append(",title=").append(property(diagnostic.rule())).append("::");
    command.append(data(diagnostic.message()));
    if (diagnostic.help() != null) {
      command.append("%0A").append(data("help: " + diagnostic.help()));
    }
    return command.toString();
  }

  /** The older form of a command begins with {@code ##[} anywhere in a line: none may. */
  private static String logLine(Diagnostic diagnostic) {
    String line =
        diagnostic.place()
            + ": "
            + diagnostic.severity().label()
            + "["
            + diagnostic.rule()
            + "]: "
            + diagnostic.message();
    return Paint.safe(line).replace("##[", "## [");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  /** Escapes first, makes safe then: a line feed is told to GitHub, and every escape is hidden. */
  private static String data(String value) {
    return Paint.safe(value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }
}
