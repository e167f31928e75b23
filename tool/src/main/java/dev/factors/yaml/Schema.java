package dev.factors.yaml;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.source.Resource;
import dev.factors.source.SourceFile;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A published JSON Schema (2020-12) that YAML files are held to. */
public final class Schema {

  /** Where editors find the published schemas. */
  private static final String PUBLISHED =
      "https://raw.githubusercontent.com/platform-factors/platform-factors/main"
          + "/tool/src/main/resources/dev/factors/schema/";

  /** What the validator knows the schema by. */
  private static final URI ADDRESS = URI.create("schema:ours");

  private final YamlNode.Mapping schema;
  private final QuickCheck quickCheck;

  /** Made for the first file that is not as it should be. */
  private @Nullable Validator validator;

  private Schema(YamlNode.Mapping schema) {
    this.schema = schema;
    this.quickCheck = new QuickCheck(schema);
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
      return new Schema((YamlNode.Mapping) YamlReader.readJson(SourceFile.of(resource, bytes)));
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
    return new YamlDocument(
        root instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty(),
        quickCheck.passes(root) ? List.of() : complaints(root, rule));
  }

  private List<Diagnostic> complaints(YamlNode root, String rule) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Error error : validate(root)) {
      Complaint.of(error, root, schema)
          .map(complaint -> complaint.toDiagnostic(rule))
          .ifPresent(diagnostics::add);
    }
    return diagnostics.stream().distinct().sorted().toList();
  }

  /** What the validator has to say. */
  List<Error> validate(YamlNode root) {
    if (validator == null) {
      validator =
          new ValidatorFactory()
              .withDisabledSchemaValidation(true)
              .withJsonNodeFactory(new Nodes())
              .createValidator();
      // Where it is given no address it makes one at random, and waits for the random numbers.
      validator.registerSchema(ADDRESS, (JsonNode) new SchemaNode(schema, ""));
    }
    return validator.validate(ADDRESS, (JsonNode) new SchemaNode(root, "")).getErrors();
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
