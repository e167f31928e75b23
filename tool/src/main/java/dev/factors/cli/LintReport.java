package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.GithubReporter;
import dev.factors.diagnostic.JsonReporter;
import dev.factors.diagnostic.Reporter;
import dev.factors.diagnostic.SarifReporter;
import dev.factors.diagnostic.TextReporter;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import dev.factors.terminal.Paint;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * What a lint has to say.
 *
 * @param findings sorted
 * @param files how many were looked at
 * @param sources that the findings are in
 * @param exitCode that the command ends with
 */
record LintReport(List<Diagnostic> findings, int files, Sources sources, int exitCode) {

  private static final String ADDRESS = "https://github.com/platform-factors/platform-factors";

  /**
   * The report as it is printed.
   *
   * @param width of the terminal, in columns
   */
  String text(LintFormat format, Paint paint, int width) throws IOException {
    StringWriter out = new StringWriter();
    Reporter reporter =
        switch (format) {
          case TEXT -> new TextReporter(out, paint, this::line, width);
          case JSON -> new JsonReporter(out);
          case SARIF -> new SarifReporter(out, tool(), this::line, exitCode);
          case GITHUB -> new GithubReporter(out);
        };
    reporter.report(findings, files);
    return out.toString();
  }

  private static SarifReporter.Tool tool() {
    return new SarifReporter.Tool(
        "factors", Version.current(), ADDRESS, RuleCatalogue.descriptions());
  }

  private String line(String file, int number) {
    return sources.file(file).map((SourceFile source) -> source.line(number)).orElse("");
  }
}
