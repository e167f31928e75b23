package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReporterTest {

  private static final String FILE = "paper/factors/early-warning.adoc";

  private static final SarifReporter.Tool TOOL =
      new SarifReporter.Tool(
          "factors",
          "1.2.3",
          "https://example.org/factors",
          List.of(
              new RuleDescription(
                  "language/preferred-term",
                  Severity.WARNING,
                  "0.0.1",
                  "One word for one thing.",
                  "Two words for one thing are two things.",
                  "the page",
                  "# the page")));

  @Test
  void writesAWholeDocument() throws IOException {
    Place place = Place.of(FILE, 9, 3, 9);
    Diagnostic fixable =
        new Diagnostic(
            "language/preferred-term",
            Severity.WARNING,
            place,
            "'client' is not a word of this paper",
            "the word for it is 'consumer'",
            new Fix("replace it by 'consumer'", List.of(new Fix.Edit(place, "consumer"))));
    assertThat(report("A client.", fixable))
        .isEqualTo(
            """
            {
              "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [ {
                "tool" : {
                  "driver" : {
                    "name" : "factors",
                    "version" : "1.2.3",
                    "informationUri" : "https://example.org/factors",
                    "rules" : [ {
                      "id" : "language/preferred-term",
                      "shortDescription" : {
                        "text" : "One word for one thing."
                      },
                      "fullDescription" : {
                        "text" : "Two words for one thing are two things."
                      },
                      "help" : {
                        "text" : "the page",
                        "markdown" : "# the page"
                      },
                      "defaultConfiguration" : {
                        "level" : "warning"
                      },
                      "properties" : {
                        "since" : "0.0.1",
                        "tags" : [ "language" ]
                      }
                    } ]
                  }
                },
                "invocations" : [ {
                  "executionSuccessful" : true,
                  "exitCode" : 1
                } ],
                "originalUriBaseIds" : {
                  "SRCROOT" : {
                    "description" : {
                      "text" : "The top of the repository."
                    }
                  }
                },
                "columnKind" : "utf16CodeUnits",
                "results" : [ {
                  "ruleId" : "language/preferred-term",
                  "ruleIndex" : 0,
                  "level" : "warning",
                  "message" : {
                    "text" : "'client' is not a word of this paper\\nhelp: the word for it is 'consumer'"
                  },
                  "locations" : [ {
                    "physicalLocation" : {
                      "artifactLocation" : {
                        "uri" : "paper/factors/early-warning.adoc",
                        "uriBaseId" : "SRCROOT"
                      },
                      "region" : {
                        "startLine" : 9,
                        "startColumn" : 3,
                        "endLine" : 9,
                        "endColumn" : 9
                      }
                    }
                  } ],
                  "partialFingerprints" : {
                    "primaryLocationLineHash" : "HASH"
                  },
                  "fixes" : [ {
                    "description" : {
                      "text" : "replace it by 'consumer'"
                    },
                    "artifactChanges" : [ {
                      "artifactLocation" : {
                        "uri" : "paper/factors/early-warning.adoc",
                        "uriBaseId" : "SRCROOT"
                      },
                      "replacements" : [ {
                        "deletedRegion" : {
                          "startLine" : 9,
                          "startColumn" : 3,
                          "endLine" : 9,
                          "endColumn" : 9
                        },
                        "insertedContent" : {
                          "text" : "consumer"
                        }
                      } ]
                    } ]
                  } ]
                } ]
              } ]
            }
            """
                .replace("HASH", new LineFingerprints((f, n) -> "A client.").next(fixable)));
  }

  @Test
  void isValidWithFindingsAndWithout() throws IOException {
    SarifSchema.requireValid(report(""));
    SarifSchema.requireValid(report("text", diagnostic(Place.ofFile(FILE), "it is")));
    SarifSchema.requireValid(
        report("\u0000\u001B", diagnostic(Place.ofFile("paper/\u0000 \"%.adoc"), "\u0000\"\\]]>")));
  }

  @Test
  void isHeldToASchemaThatRefuses() throws IOException {
    String wrong = report("").replace("utf16CodeUnits", "columns");
    assertThatThrownBy(() -> SarifSchema.requireValid(wrong))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/runs/0/columnKind");
  }

  @Test
  void countsColumnsInUtf16() throws IOException {
    JsonNode region =
        result("🙂 é client 🙂", Place.of(FILE, 1, 5, 11))
            .at("/locations/0/physicalLocation/region");
    assertThat(region.get("startColumn").intValue()).isEqualTo(6);
    assertThat(region.get("endColumn").intValue()).isEqualTo(12);
  }

  @Test
  void keepsColumnsBeyondTheEndOfTheLine() throws IOException {
    JsonNode region =
        result("🙂", Place.of(FILE, 1, 2, 9)).at("/locations/0/physicalLocation/region");
    assertThat(region.get("startColumn").intValue()).isEqualTo(3);
    assertThat(region.get("endColumn").intValue()).isEqualTo(10);
  }

  @Test
  void encodesAddresses() throws IOException {
    assertThat(
            result("", Place.ofFile("paper/images/é 因:%?#[1].svg"))
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .textValue())
        .isEqualTo("paper/images/%C3%A9%20%E5%9B%A0%3A%25%3F%23%5B1%5D.svg");
  }

  @Test
  void leavesTheIndexOfAnUnknownRuleOut() throws IOException {
    assertThat(result("", Place.ofFile(FILE)).has("ruleIndex")).isFalse();
  }

  private static JsonNode result(String line, Place place) throws IOException {
    return new ObjectMapper()
        .readTree(report(line, diagnostic(place, "it is")))
        .at("/runs/0/results/0");
  }

  private static Diagnostic diagnostic(Place place, String message) {
    return new Diagnostic("structure/status", Severity.INFO, place, message, null);
  }

  private static String report(String line, Diagnostic... diagnostics) throws IOException {
    StringWriter out = new StringWriter();
    new SarifReporter(out, TOOL, (file, number) -> line, 1).report(List.of(diagnostics), 4);
    return out.toString();
  }
}
