package dev.factors.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.json.JsonDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Prints diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS
 * Standard). Addresses are relative to the top of the repository, which is not named: the same
 * findings are the same document on every machine.
 *
 * <p>Written with the generator itself. The libraries with SARIF's types bring their objects to
 * JSON by reflection, which takes longer than the lint.
 */
public final class SarifReporter implements Reporter {

  /** The name for the top of the repository that viewers know. */
  static final String ROOT = "SRCROOT";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Writer out;
  private final Tool tool;
  private final SourceLines sources;
  private final int exitCode;

  /**
   * Who reports.
   *
   * @param rules all that were asked, sorted by id
   */
  public record Tool(String name, String version, String address, List<RuleDescription> rules) {

    public Tool {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A printer.
   *
   * @param exitCode that the process ends with
   */
  public SarifReporter(Writer out, Tool tool, SourceLines sources, int exitCode) {
    this.out = out;
    this.tool = tool;
    this.sources = sources;
    this.exitCode = exitCode;
  }

  @Override
  public void report(List<Diagnostic> diagnostics, int files) throws IOException {
    out.write(
        JsonDocument.of(
            json -> {
              json.writeStringField("$schema", SCHEMA);
              json.writeStringField("version", "2.1.0");
              json.writeArrayFieldStart("runs");
              json.writeStartObject();
              writeTool(json);
              writeInvocation(json);
              json.writeObjectFieldStart("originalUriBaseIds");
              json.writeObjectFieldStart(ROOT);
              text(json, "description", "The top of the repository.");
              json.writeEndObject();
              json.writeEndObject();
              json.writeStringField("columnKind", "utf16CodeUnits");
              json.writeArrayFieldStart("results");
              SarifResults results = new SarifResults(json, tool.rules(), sources);
              for (Diagnostic diagnostic : diagnostics) {
                results.write(diagnostic);
              }
              json.writeEndArray();
              json.writeEndObject();
              json.writeEndArray();
            }));
  }

  private void writeTool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", tool.name());
    json.writeStringField("version", tool.version());
    json.writeStringField("informationUri", tool.address());
    json.writeArrayFieldStart("rules");
    for (RuleDescription rule : tool.rules()) {
      writeRule(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRule(JsonGenerator json, RuleDescription rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    text(json, "shortDescription", rule.what());
    text(json, "fullDescription", rule.why());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.help());
    json.writeStringField("markdown", rule.markdown());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("since", rule.since());
    json.writeArrayFieldStart("tags");
    json.writeString(rule.area());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeNumberField("exitCode", exitCode);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** SARIF's word for a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** A message object without more than its text. */
  static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
