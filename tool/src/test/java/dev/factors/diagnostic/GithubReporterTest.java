package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReporterTest {

  private static final String FILE = "paper/factors/early-warning.adoc";

  @Test
  void annotatesALine() throws IOException {
    assertThat(report(new Diagnostic("a/b", Severity.INFO, Place.of(FILE, 3, 5, 9), "it is", "no")))
        .isEqualTo(
            """
            ::notice file=paper/factors/early-warning.adoc,line=3,col=5,endLine=3,endColumn=9,\
            title=a/b::it is%0Ahelp: no
            1 info in 1 file
            """);
  }

  @Test
  void namesNoColumnsOfARangeOfSeveralLines() throws IOException {
    Place place = new Place(FILE, 3, 5, 7, 1);
    assertThat(report(new Diagnostic("a/b", Severity.ERROR, place, "it is", null)))
        .startsWith("::error file=" + FILE + ",line=3,endLine=6,title=a/b::it is\n");
  }

  @Test
  void escapesWhatWouldEndAPropertyOrTheCommand() throws IOException {
    Place place = Place.ofFile("paper/a:b,c%\r\n::error::.adoc");
    assertThat(report(new Diagnostic("a/b", Severity.ERROR, place, "100%\r\n::error::no", null)))
        .isEqualTo(
            """
            ::error file=paper/a%3Ab%2Cc%25%0D%0A%3A%3Aerror%3A%3A.adoc,line=1,col=1,endLine=1,\
            endColumn=1,title=a/b::100%25%0D%0A::error::no
            1 error in 1 file
            """);
  }

  @Test
  void letsNoTerminalEscapeThrough() throws IOException {
    assertThat(
            report(
                new Diagnostic("a/b", Severity.ERROR, Place.ofFile(FILE), "\u001B[2J", "\u202E")))
        .contains("::\uFFFD[2J%0Ahelp: \uFFFD\n");
  }

  @Test
  void annotatesErrorsFirstAndListsWhatGithubWouldDrop() throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int line = 1; line <= 12; line++) {
      diagnostics.add(
          new Diagnostic(
              "a/b", Severity.WARNING, Place.at(FILE, line, 1), "##[error]" + line, null));
    }
    diagnostics.add(new Diagnostic("a/b", Severity.ERROR, Place.at(FILE, 90, 1), "last", null));
    List<String> lines = report(diagnostics.toArray(Diagnostic[]::new)).lines().toList();
    assertThat(lines).hasSize(14);
    assertThat(lines.get(0)).startsWith("::error ").endsWith("::last");
    assertThat(lines.get(10)).startsWith("::warning ").endsWith("::##[error]10");
    assertThat(lines.get(11)).isEqualTo(FILE + ":11:1: warning[a/b]: ## [error]11");
    assertThat(lines.get(13))
        .isEqualTo(
            "1 error, 12 warnings in 1 file; GitHub annotates 10 of each severity, and the other 2"
                + " are listed above; 'factors lint' shows all of them");
  }

  private static String report(Diagnostic... diagnostics) throws IOException {
    StringBuilder out = new StringBuilder();
    new GithubReporter(out).report(List.of(diagnostics), 1);
    return out.toString();
  }
}
