package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

  private static final String FILE = "paper/factors/early-warning.adoc";

  @Test
  void writesTheKeysOfTheContractInTheirOrder() throws IOException {
    Diagnostic byHand =
        new Diagnostic("structure/status", Severity.ERROR, Place.at(FILE, 2, 3), "no status", null);
    Diagnostic fixable =
        new Diagnostic(
            "language/preferred-term",
            Severity.WARNING,
            Place.of(FILE, 9, 3, 9),
            "'client' is not a word of this paper",
            "the word for it is 'consumer'",
            new Fix(
                "replace it by 'consumer'",
                List.of(new Fix.Edit(Place.of(FILE, 9, 3, 9), "consumer"))));
    assertThat(report(List.of(byHand, fixable), 4))
        .isEqualTo(
            """
            {
              "version" : 1,
              "diagnostics" : [ {
                "rule" : "structure/status",
                "severity" : "error",
                "file" : "paper/factors/early-warning.adoc",
                "line" : 2,
                "column" : 3,
                "endLine" : 2,
                "endColumn" : 3,
                "message" : "no status",
                "help" : null,
                "fix" : null
              }, {
                "rule" : "language/preferred-term",
                "severity" : "warning",
                "file" : "paper/factors/early-warning.adoc",
                "line" : 9,
                "column" : 3,
                "endLine" : 9,
                "endColumn" : 9,
                "message" : "'client' is not a word of this paper",
                "help" : "the word for it is 'consumer'",
                "fix" : {
                  "description" : "replace it by 'consumer'",
                  "edits" : [ {
                    "line" : 9,
                    "column" : 3,
                    "endLine" : 9,
                    "endColumn" : 9,
                    "text" : "consumer"
                  } ]
                }
              } ],
              "summary" : {
                "errors" : 1,
                "warnings" : 1,
                "infos" : 0,
                "files" : 4
              }
            }
            """);
  }

  @Test
  void writesADocumentWithoutDiagnostics() throws IOException {
    assertThat(report(List.of(), 16))
        .isEqualTo(
            """
            {
              "version" : 1,
              "diagnostics" : [ ],
              "summary" : {
                "errors" : 0,
                "warnings" : 0,
                "infos" : 0,
                "files" : 16
              }
            }
            """);
  }

  @Test
  void writesWhateverTheSourceHoldsAsJson() throws IOException {
    String message = "'\"\\\u0000\u001B\u202E\uFFFD因\n'";
    Diagnostic diagnostic =
        new Diagnostic("structure/status", Severity.INFO, Place.ofFile(FILE), message, null);
    assertThat(
            new ObjectMapper()
                .readTree(report(List.of(diagnostic), 1))
                .at("/diagnostics/0/message")
                .textValue())
        .isEqualTo(message);
  }

  private static String report(List<Diagnostic> diagnostics, int files) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReporter(out).report(diagnostics, files);
    return out.toString();
  }
}
