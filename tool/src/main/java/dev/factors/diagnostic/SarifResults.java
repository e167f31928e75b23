package dev.factors.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes diagnostics as the results of a SARIF run. */
final class SarifResults {

  private static final String UNRESERVED = "-._~/";

  private final JsonGenerator json;
  private final Map<String, Integer> ruleIndex = new HashMap<>();
  private final SourceLines sources;
  private final LineFingerprints fingerprints;

  SarifResults(JsonGenerator json, List<RuleDescription> rules, SourceLines sources) {
    this.json = json;
    this.sources = sources;
    this.fingerprints = new LineFingerprints(sources);
    rules.forEach(rule -> ruleIndex.put(rule.id(), ruleIndex.size()));
  }

  void write(Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.rule());
    if (ruleIndex.containsKey(diagnostic.rule())) {
      json.writeNumberField("ruleIndex", ruleIndex.get(diagnostic.rule()));
    }
    json.writeStringField("level", SarifReporter.level(diagnostic.severity()));
    SarifReporter.text(
        json,
        "message",
        diagnostic.message() + (diagnostic.help() == null ? "" : "\nhelp: " + diagnostic.help()));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeFile(diagnostic.place());
    writeRegion("region", diagnostic.place());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprints.next(diagnostic));
    json.writeEndObject();
    if (diagnostic.fix() != null) {
      writeFix(diagnostic.place(), diagnostic.fix());
    }
    json.writeEndObject();
  }

  private void writeFix(Place place, Fix fix) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    SarifReporter.text(json, "description", fix.description());
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    writeFile(place);
    json.writeArrayFieldStart("replacements");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      writeRegion("deletedRegion", edit.place());
      SarifReporter.text(json, "insertedContent", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeFile(Place place) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", percentEncoded(place.file()));
    json.writeStringField("uriBaseId", SarifReporter.ROOT);
    json.writeEndObject();
  }

  private void writeRegion(String name, Place place) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", place.line());
    json.writeNumberField("startColumn", utf16(place.file(), place.line(), place.column()));
    json.writeNumberField("endLine", place.endLine());
    json.writeNumberField("endColumn", utf16(place.file(), place.endLine(), place.endColumn()));
    json.writeEndObject();
  }

  /** Viewers count in UTF-16 whatever the document declares, so it declares and counts so. */
  private int utf16(String file, int line, int column) {
    String text = sources.line(file, line);
    int characters = text.codePointCount(0, text.length());
    int within = Math.min(column - 1, characters);
    return text.offsetByCodePoints(0, within) + column - within;
  }

  /** RFC 3986; not by {@link java.net.URI}, which composes decomposed names. */
  private static String percentEncoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean plain =
          (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z')
              || (character >= '0' && character <= '9')
              || UNRESERVED.indexOf(character) >= 0;
      uri.append(plain ? String.valueOf(character) : String.format("%%%02X", octet & 0xFF));
    }
    return uri.toString();
  }
}
