package dev.factors.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.factors.source.SourceFile;
import dev.factors.terminal.Printable;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode;
import dev.factors.yaml.YamlNode.Mapping;
import dev.factors.yaml.YamlNode.Scalar;
import dev.factors.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What notes say to programs, as JSON on one line; its texts are plain text. */
final class NoteData {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private NoteData() {}

  /** A line that holds one JSON object and nothing else. */
  static Optional<String> ofJson(String line) {
    StringWriter text = new StringWriter();
    try (JsonParser parser = FACTORY.createParser(line);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      json.writeStartObject();
      for (int depth = 1; depth > 0; ) {
        JsonToken token = parser.nextToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        copy(token, parser, json);
      }
      if (parser.nextToken() != null) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  /** A comment file that was written as a note. */
  static Optional<String> ofYaml(String name, String note) {
    return YamlDocument.mapping(SourceFile.of(name, note.getBytes(StandardCharsets.UTF_8)))
        .filter(root -> root.get("comments").isPresent())
        .map(NoteData::json);
  }

  private static void copy(JsonToken token, JsonParser parser, JsonGenerator json)
      throws IOException {
    switch (token) {
      case FIELD_NAME -> json.writeFieldName(Printable.of(parser.currentName()));
      case VALUE_STRING -> json.writeString(Printable.of(parser.getText()));
      default -> json.copyCurrentEvent(parser);
    }
  }

  private static String json(Mapping root) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(root, json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void write(YamlNode node, JsonGenerator json) throws IOException {
    if (node instanceof Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
        json.writeFieldName(Printable.of(entry.getKey()));
        write(entry.getValue().value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Sequence sequence) {
      json.writeStartArray();
      for (YamlNode item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Scalar scalar) {
      write(scalar, json);
    }
  }

  private static void write(Scalar scalar, JsonGenerator json) throws IOException {
    boolean number = scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.NUMBER;
    if (scalar.type() == Scalar.Type.NULL) {
      json.writeNull();
    } else if (scalar.type() == Scalar.Type.BOOLEAN) {
      json.writeBoolean("true".equalsIgnoreCase(scalar.text()));
    } else if (number && NUMBER.matcher(scalar.text()).matches()) {
      json.writeNumber(scalar.text());
    } else {
      json.writeString(Printable.of(scalar.text()));
    }
  }
}
