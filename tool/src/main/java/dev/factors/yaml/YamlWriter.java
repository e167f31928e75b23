package dev.factors.yaml;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML: the same bytes for the same content. */
public final class YamlWriter {

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /** What YAML 1.1 takes for a number, which the generator knows only in part. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0[xX][0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+"
              + "|[0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?"
              + "|\\.[0-9_]+([eE][-+]?[0-9]+)?|\\.(inf|Inf|INF))|\\.(nan|NaN|NAN)");

  /** Text that a block would not bring back, or that nobody could see in it. */
  private static final Pattern UNFIT_FOR_A_BLOCK =
      Pattern.compile("^\\s|[ \\t]\n|[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");

  private YamlWriter() {}

  /**
   * Writes a document. Every text that holds no half of a surrogate pair is read as it was.
   *
   * @param schema name of the schema that editors are pointed to on the first line
   * @param content maps, lists, strings, numbers and booleans, in the order they are written
   * @return UTF-8
   */
  public static byte[] write(String schema, Map<String, ?> content) {
    StringWriter text = new StringWriter();
    text.write("# yaml-language-server: $schema=" + Schema.address(schema) + "\n");
    try (YAMLGenerator generator = FACTORY.createGenerator(text)) {
      value(generator, content);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void value(YAMLGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        value(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        value(generator, item);
      }
      generator.writeEndArray();
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else {
      text(generator, String.valueOf(value));
    }
  }

  private static void text(YAMLGenerator generator, String text) throws IOException {
    boolean quoted = NUMBER.matcher(text).matches() || UNFIT_FOR_A_BLOCK.matcher(text).find();
    generator.configure(YAMLGenerator.Feature.MINIMIZE_QUOTES, !quoted);
    generator.writeString(text);
  }
}
