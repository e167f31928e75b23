package dev.factors.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.factors.diagnostic.Place;
import dev.factors.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads YAML that anybody may have written: one document, no tags, no anchors, no aliases, no
 * duplicate keys, bounded in size and depth. Jackson's streaming parser gives the tokens; its data
 * binding, dear at start-up, is not loaded.
 */
final class YamlReader {

  /** Larger YAML files are refused; in bytes. */
  static final int MAX_SIZE = 1024 * 1024;

  /** Deeper nesting is refused. */
  static final int MAX_DEPTH = 24;

  private static final String SYNTAX =
      "look at the indentation, colons and quotes here and in the line above; text with ': ' or"
          + " ' #' in it, or '?' between braces, goes in quotes, or indented below a '|'";

  private static final String NOT_UTF_8 = "the file is not UTF-8";
  private static final String SAVE_AS_UTF_8 = "save it as UTF-8";

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .loaderOptions(loaderOptions())
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 1).build())
          .build();

  private final String path;
  private final JsonParser parser;

  private YamlReader(String path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  /**
   * Reads the one document of a file.
   *
   * @throws YamlRefused where it is not well-formed or holds what is not allowed
   */
  static YamlNode read(SourceFile file) throws YamlRefused {
    return read(file, FACTORY);
  }

  /**
   * Reads a file of JSON. It is YAML as well, which takes ten times as long to read.
   *
   * @throws YamlRefused where it is not well-formed or holds what is not allowed
   */
  static YamlNode readJson(SourceFile file) throws YamlRefused {
    return read(file, new JsonFactory());
  }

  private static YamlNode read(SourceFile file, JsonFactory format) throws YamlRefused {
    String path = file.path();
    if (file.bytes().length > MAX_SIZE) {
      throw new YamlRefused(
          Place.ofFile(path),
          "the file is larger than " + MAX_SIZE / 1024 + " KiB",
          "split it into several files");
    }
    try (JsonParser parser = format.createParser(new StringReader(decode(file)))) {
      return new YamlReader(path, parser).document();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new YamlRefused(
          at == null ? Place.ofFile(path) : place(path, at, at), problem(e), SYNTAX);
    } catch (YAMLException e) {
      throw new YamlRefused(Place.ofFile(path), firstLine(String.valueOf(e.getMessage())), SYNTAX);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static String decode(SourceFile file) throws YamlRefused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (String text : file.lines()) {
        int column = text.indexOf('\uFFFD');
        if (column >= 0) {
          throw new YamlRefused(
              Place.at(file.path(), line, text.codePointCount(0, column) + 1),
              NOT_UTF_8,
              SAVE_AS_UTF_8);
        }
        line++;
      }
      throw new YamlRefused(Place.ofFile(file.path()), NOT_UTF_8, SAVE_AS_UTF_8);
    }
  }

  private YamlNode document() throws IOException, YamlRefused {
    if (parser.nextToken() == null) {
      throw new YamlRefused(
          Place.ofFile(path), "the file is empty", "write its keys, or delete the file");
    }
    YamlNode root = node(1);
    if (parser.nextToken() != null) {
      throw new YamlRefused(
          here(),
          "the file holds more than one document",
          "remove the line '---', or make two files of it");
    }
    return root;
  }

  private YamlNode node(int depth) throws IOException, YamlRefused {
    if (depth > MAX_DEPTH) {
      throw new YamlRefused(
          here(), "nested deeper than " + MAX_DEPTH + " levels", "no file needs that: flatten it");
    }
    refuseReferences();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      case VALUE_STRING -> scalar(YamlNode.Scalar.Type.STRING);
      case VALUE_NUMBER_INT -> scalar(YamlNode.Scalar.Type.INTEGER);
      case VALUE_NUMBER_FLOAT -> scalar(YamlNode.Scalar.Type.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(YamlNode.Scalar.Type.BOOLEAN);
      case VALUE_NULL -> scalar(YamlNode.Scalar.Type.NULL);
      default ->
          throw new YamlRefused(here(), "a value of this kind is not allowed", "put it in quotes");
    };
  }

  private YamlNode mapping(int depth) throws IOException, YamlRefused {
    Place start = here();
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Place keyPlace = here();
      parser.nextToken();
      if (entries.put(key, new YamlNode.Entry(keyPlace, node(depth + 1))) != null) {
        throw new YamlRefused(
            keyPlace, "the key '" + key + "' is there twice", "keep one of the two");
      }
    }
    return new YamlNode.Mapping(start, entries);
  }

  private YamlNode sequence(int depth) throws IOException, YamlRefused {
    Place start = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new YamlNode.Sequence(start, items);
  }

  private YamlNode scalar(YamlNode.Scalar.Type type) throws IOException {
    // YAML writes whole numbers in many ways; everybody behind this reads one.
    String text =
        type == YamlNode.Scalar.Type.INTEGER
            ? parser.getBigIntegerValue().toString()
            : parser.getText();
    return new YamlNode.Scalar(here(), text, type);
  }

  private void refuseReferences() throws IOException, YamlRefused {
    boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    if (alias || parser.getObjectId() != null) {
      throw new YamlRefused(
          here(),
          "YAML anchors and aliases are not allowed",
          "write the value out at each place; text that begins with '&' or '*' goes in quotes");
    }
    if (parser.getTypeId() != null) {
      throw new YamlRefused(
          here(),
          "YAML tags are not allowed",
          "remove the tag; text that begins with '!' goes in quotes");
    }
  }

  private Place here() {
    return place(path, parser.currentTokenLocation(), parser.currentLocation());
  }

  private static Place place(String path, JsonLocation start, JsonLocation end) {
    return new Place(
        path,
        Math.max(1, start.getLineNr()),
        Math.max(1, start.getColumnNr()),
        Math.max(1, end.getLineNr()),
        Math.max(1, end.getColumnNr()));
  }

  /** What was expected, where the parser says so; its first line only says what it was about. */
  private static String problem(JsonProcessingException e) {
    return e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null
        ? firstLine(marked.getProblem())
        : firstLine(e.getOriginalMessage());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private static LoaderOptions loaderOptions() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_SIZE);
    options.setNestingDepthLimit(MAX_DEPTH + 1);
    // Duplicates are found where the keys are: here is the place to point to.
    options.setAllowDuplicateKeys(true);
    options.setMaxAliasesForCollections(0);
    return options;
  }
}
