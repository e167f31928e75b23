package dev.factors.yaml;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.harrel.jsonschema.Error;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the schema validator says, put into words for the person who wrote the file. */
record Complaint(Place place, String message, @Nullable String help) {

  /** The complaint of an error; empty where the error only repeats what another says better. */
  static Optional<Complaint> of(Error error, YamlNode root, YamlNode schema) {
    if (error.getEvaluationPath().matches(".*/(oneOf|anyOf)/\\d+/.*")
        || "if".equals(error.getKeyword())) {
      return Optional.empty();
    }
    Pointed at = Pointed.in(root, error.getInstanceLocation());
    String location = error.getSchemaLocation();
    YamlNode rule = Pointed.in(schema, location.substring(location.indexOf('#') + 1)).node();
    return Optional.of(
        switch (String.valueOf(error.getKeyword())) {
          case "null" -> unknownKey(at, schema, location);
          case "required" -> missingKey(at, rule);
          case "type" -> wrongType(at, rule);
          case "enum" -> noneOf(at, rule);
          case "pattern" -> wrongForm(at, rule);
          case "oneOf", "anyOf", "format" ->
              new Complaint(
                  at.node().place(), shown(at) + " is not of the form asked for", about(rule));
          default ->
              new Complaint(at.node().place(), shown(at) + ": " + error.getError(), about(rule));
        });
  }

  Diagnostic toDiagnostic(String rule) {
    return new Diagnostic(rule, Severity.ERROR, place, message, help);
  }

  private static Complaint unknownKey(Pointed at, YamlNode schema, String location) {
    String parent = location.substring(location.indexOf('#') + 1, location.lastIndexOf('/'));
    List<String> known =
        Pointed.in(schema, parent + "/properties").node() instanceof YamlNode.Mapping mapping
            ? List.copyOf(mapping.entries().keySet())
            : List.of();
    String help =
        Nearest.to(at.name(), known)
            .map(name -> "did you mean '" + name + "'?")
            .orElse("known keys here: " + String.join(", ", known.stream().sorted().toList()));
    return new Complaint(at.key(), "unknown key '" + at.name() + "'", help);
  }

  private static Complaint missingKey(Pointed at, YamlNode rule) {
    List<String> missing =
        rule instanceof YamlNode.Mapping mapping && at.node() instanceof YamlNode.Mapping present
            ? mapping.texts("required").stream()
                .filter(key -> !present.entries().containsKey(key))
                .toList()
            : List.of();
    String keys = String.join("', '", missing);
    String first = missing.isEmpty() ? "" : missing.get(0);
    return new Complaint(
        at.key(),
        (at.name().isEmpty() ? "the file" : "'" + at.name() + "'") + " lacks '" + keys + "'",
        about(Pointed.in(rule, "/properties/" + first).node()));
  }

  private static Complaint wrongType(Pointed at, YamlNode rule) {
    String wanted =
        rule instanceof YamlNode.Mapping mapping
            ? mapping.text("type").orElseGet(() -> String.join(" or ", mapping.texts("type")))
            : "";
    boolean quotable = "string".equals(wanted) && at.node() instanceof YamlNode.Scalar;
    return new Complaint(
        at.node().place(),
        shown(at) + " is " + kind(at.node()) + ", not " + article(wanted),
        quotable ? "put it in quotes" : about(rule));
  }

  private static Complaint wrongForm(Pointed at, YamlNode rule) {
    String pattern =
        rule instanceof YamlNode.Mapping mapping ? mapping.text("pattern").orElse("") : "";
    return new Complaint(
        at.node().place(),
        shown(at) + (pattern.equals("\\S") ? " is blank" : " is not of the form " + pattern),
        about(rule));
  }

  private static Complaint noneOf(Pointed at, YamlNode rule) {
    List<String> allowed =
        rule instanceof YamlNode.Mapping mapping ? mapping.texts("enum") : List.of();
    String value = at.node() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    return new Complaint(
        at.node().place(),
        shown(at) + " is none of: " + String.join(", ", allowed),
        Nearest.to(value, allowed).map(near -> "did you mean '" + near + "'?").orElse(about(rule)));
  }

  private static String shown(Pointed at) {
    String name = at.name().isEmpty() ? "the file" : "'" + at.name() + "'";
    return at.node() instanceof YamlNode.Scalar scalar && scalar.text().length() <= 40
        ? name + ": '" + scalar.text() + "'"
        : name;
  }

  private static String kind(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.type() == YamlNode.Scalar.Type.NULL
          ? "empty"
          : article(scalar.type().name().toLowerCase(Locale.ROOT));
    }
    return node instanceof YamlNode.Mapping ? "a mapping" : "a list";
  }

  private static String article(String type) {
    return switch (type) {
      case "string" -> "text";
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  /** The schema's own words on what is wanted. */
  private static @Nullable String about(YamlNode rule) {
    return rule instanceof YamlNode.Mapping mapping
        ? mapping.text("description").orElse(null)
        : null;
  }
}
