package dev.factors.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.json.JsonDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints diagnostics as one JSON document, version 1 of its shape. */
public final class JsonReporter implements Reporter {

  private final Writer out;

  public JsonReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void report(List<Diagnostic> diagnostics, int files) throws IOException {
    out.write(
        JsonDocument.of(
            json -> {
              json.writeNumberField("version", 1);
              json.writeArrayFieldStart("diagnostics");
              for (Diagnostic diagnostic : diagnostics) {
                write(json, diagnostic);
              }
              json.writeEndArray();
              Summary summary = Summary.of(diagnostics, files);
              json.writeObjectFieldStart("summary");
              json.writeNumberField("errors", summary.errors());
              json.writeNumberField("warnings", summary.warnings());
              json.writeNumberField("infos", summary.infos());
              json.writeNumberField("files", summary.files());
              json.writeEndObject();
            }));
  }

  private static void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", diagnostic.rule());
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("file", diagnostic.place().file());
    range(json, diagnostic.place());
    json.writeStringField("message", diagnostic.message());
    json.writeStringField("help", diagnostic.help());
    if (diagnostic.fix() == null) {
      json.writeNullField("fix");
    } else {
      write(json, diagnostic.fix());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("description", fix.description());
    json.writeArrayFieldStart("edits");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      range(json, edit.place());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, Place place) throws IOException {
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeNumberField("endLine", place.endLine());
    json.writeNumberField("endColumn", place.endColumn());
  }
}
