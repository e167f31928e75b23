package dev.factors.yaml;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.source.Resource;
import dev.factors.source.SourceFile;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A published JSON Schema (2020-12) that YAML files are held to. */
public final class Schema {

  /** Where editors find the published schemas. */
  private static final String PUBLISHED =
      "https://raw.githubusercontent.com/platform-factors/platform-factors/main"
          + "/tool/src/main/resources/dev/factors/schema/";

  private final YamlNode schema;
  private final dev.harrel.jsonschema.Validator validator;
  private final URI uri;

  private Schema(String name, YamlNode schema) {
    this.schema = schema;
    this.validator =
        new ValidatorFactory()
            .withDisabledSchemaValidation(true)
            .withJsonNodeFactory(new Nodes())
            .createValidator();
    // Where it is given no address it makes one at random, and waits for the random numbers.
    this.uri =
        validator.registerSchema(
            URI.create("schema:" + name), (JsonNode) new SchemaNode(schema, ""));
  }

  /**
   * The schema of a name.
   *
   * @param name of the resource beside {@code dev/factors/schema/}, without {@code .schema.json}
   */
  public static Schema named(String name) {
    String resource = "/dev/factors/schema/" + name + ".schema.json";
    byte[] bytes = Resource.beside(Schema.class, resource);
    try {
      return new Schema(name, YamlReader.readJson(SourceFile.of(resource, bytes)));
    } catch (YamlRefused e) {
      throw new IllegalStateException("unreadable schema: " + resource, e);
    }
  }

  /** The address of a schema for {@code # yaml-language-server: $schema=…}. */
  public static String address(String name) {
    return PUBLISHED + name + ".schema.json";
  }

  /**
   * Reads a file and holds it to this schema.
   *
   * @param rule id of the rule that its diagnostics carry
   */
  public YamlDocument read(SourceFile file, String rule) {
    YamlNode root;
    try {
      root = YamlReader.read(file);
    } catch (YamlRefused e) {
      return new YamlDocument(
          Optional.empty(),
          List.of(
              new Diagnostic(
                  rule,
                  Severity.ERROR,
                  e.place(),
                  "not the YAML it should be: " + e.getMessage(),
                  e.help())));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Error error : validate(root)) {
      Complaint.of(error, root, schema)
          .map(complaint -> complaint.toDiagnostic(rule))
          .ifPresent(diagnostics::add);
    }
    return new YamlDocument(
        root instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty(),
        diagnostics.stream().distinct().sorted().toList());
  }

  private List<Error> validate(YamlNode root) {
    return validator.validate(uri, (JsonNode) new SchemaNode(root, "")).getErrors();
  }

  /** The validator parses text with this where it is given text; it never is. */
  private static final class Nodes implements JsonNodeFactory {

    @Override
    public JsonNode wrap(Object node) {
      return (JsonNode) node;
    }

    @Override
    public JsonNode create(String json) {
      throw new IllegalStateException("schemas are read by YamlReader");
    }
  }
}
