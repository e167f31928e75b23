package dev.factors.yaml;

import dev.factors.yaml.YamlNode.Mapping;
import dev.factors.yaml.YamlNode.Scalar;
import dev.factors.yaml.YamlNode.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a document is as a schema says, and nothing about why it is not: that is left to the
 * validator, which needs longer to begin than most commands run. Of JSON Schema it knows the
 * keywords that the published schemas use.
 */
final class QuickCheck {

  private static final String DEFINITIONS = "#/$defs/";

  private final Mapping schema;
  private final Map<String, Pattern> patterns = new HashMap<>();

  /** A check that is made often, with a schema of ours. */
  QuickCheck(Mapping schema) {
    this.schema = schema;
  }

  /**
   * Whether a document conforms.
   *
   * @throws IllegalStateException where the schema uses a keyword that is not known here
   */
  boolean passes(YamlNode document) {
    return holds(schema, document);
  }

  private boolean holds(YamlNode rule, YamlNode node) {
    if (rule instanceof Scalar constant) {
      return constant.text().equals("true");
    }
    Mapping keywords = (Mapping) rule;
    for (Map.Entry<String, YamlNode.Entry> keyword : keywords.entries().entrySet()) {
      if (!holds(keyword.getKey(), keyword.getValue().value(), keywords, node)) {
        return false;
      }
    }
    return true;
  }

  /** Most keywords say something about one kind of node, and nothing about the others. */
  private boolean holds(String keyword, YamlNode value, Mapping beside, YamlNode node) {
    return switch (keyword) {
      case "$schema", "$id", "$defs", "title", "description", "then" -> true;
      case "$ref" -> holds(definition(value), node);
      case "if" -> !holds(value, node) || holds(at(beside, "then"), node);
      case "not" -> !holds(value, node);
      case "anyOf" -> any((Sequence) value, node);
      case "type" -> isOf(value, node);
      case "enum" -> node instanceof Scalar scalar && isOneOf((Sequence) value, scalar);
      case "pattern" -> !isText(node) || pattern(value).matcher(((Scalar) node).text()).find();
      case "minLength" -> !isText(node) || length(node) >= number(value);
      case "maxLength" -> !isText(node) || length(node) <= number(value);
      case "minimum" -> !isNumber(node) || compare(node, value) >= 0;
      case "maximum" -> !isNumber(node) || compare(node, value) <= 0;
      case "items" -> !(node instanceof Sequence list) || all(value, list);
      case "minItems" -> !(node instanceof Sequence list) || list.items().size() >= number(value);
      case "minProperties" ->
          !(node instanceof Mapping map) || map.entries().size() >= number(value);
      case "required" -> !(node instanceof Mapping map) || hasAll(map, (Sequence) value);
      case "dependentRequired" ->
          !(node instanceof Mapping map) || hasDependents(map, (Mapping) value);
      case "properties" -> !(node instanceof Mapping map) || known(map, (Mapping) value);
      case "additionalProperties" -> !(node instanceof Mapping map) || others(map, beside, value);
      default -> throw new IllegalStateException("not known in a schema: " + keyword);
    };
  }

  private boolean any(Sequence rules, YamlNode node) {
    for (YamlNode rule : rules.items()) {
      if (holds(rule, node)) {
        return true;
      }
    }
    return false;
  }

  private boolean all(YamlNode rule, Sequence list) {
    for (YamlNode item : list.items()) {
      if (!holds(rule, item)) {
        return false;
      }
    }
    return true;
  }

  private boolean known(Mapping map, Mapping rules) {
    for (Map.Entry<String, YamlNode.Entry> entry : map.entries().entrySet()) {
      YamlNode.Entry rule = rules.entries().get(entry.getKey());
      if (rule != null && !holds(rule.value(), entry.getValue().value())) {
        return false;
      }
    }
    return true;
  }

  private boolean others(Mapping map, Mapping beside, YamlNode rule) {
    YamlNode.Entry known = beside.entries().get("properties");
    for (Map.Entry<String, YamlNode.Entry> entry : map.entries().entrySet()) {
      boolean other =
          known == null || !((Mapping) known.value()).entries().containsKey(entry.getKey());
      if (other && !holds(rule, entry.getValue().value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDependents(Mapping map, Mapping dependents) {
    for (Map.Entry<String, YamlNode.Entry> entry : dependents.entries().entrySet()) {
      if (map.entries().containsKey(entry.getKey())
          && !hasAll(map, (Sequence) entry.getValue().value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAll(Mapping map, Sequence keys) {
    for (YamlNode key : keys.items()) {
      if (!map.entries().containsKey(text(key))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOf(YamlNode types, YamlNode node) {
    if (types instanceof Scalar) {
      return isOf(text(types), node);
    }
    for (YamlNode type : ((Sequence) types).items()) {
      if (isOf(text(type), node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String type, YamlNode node) {
    return switch (type) {
      case "object" -> node instanceof Mapping;
      case "array" -> node instanceof Sequence;
      case "string" -> isText(node);
      case "number" -> isNumber(node);
      case "integer" -> isScalar(node, Scalar.Type.INTEGER);
      case "boolean" -> isScalar(node, Scalar.Type.BOOLEAN);
      case "null" -> isScalar(node, Scalar.Type.NULL);
      default -> throw new IllegalStateException("no type: " + type);
    };
  }

  private static boolean isOneOf(Sequence values, Scalar scalar) {
    for (YamlNode value : values.items()) {
      if (isScalar(value, scalar.type()) && text(value).equals(scalar.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(YamlNode node) {
    return isScalar(node, Scalar.Type.STRING);
  }

  private static boolean isNumber(YamlNode node) {
    return isScalar(node, Scalar.Type.INTEGER) || isScalar(node, Scalar.Type.NUMBER);
  }

  private static boolean isScalar(YamlNode node, Scalar.Type type) {
    return node instanceof Scalar scalar && scalar.type() == type;
  }

  private YamlNode definition(YamlNode reference) {
    return at((Mapping) at(schema, "$defs"), text(reference).substring(DEFINITIONS.length()));
  }

  private static YamlNode at(Mapping map, String key) {
    YamlNode.Entry entry = map.entries().get(key);
    if (entry == null) {
      throw new IllegalStateException("a schema lacks " + key);
    }
    return entry.value();
  }

  private Pattern pattern(YamlNode value) {
    return patterns.computeIfAbsent(text(value), Pattern::compile);
  }

  private static int compare(YamlNode node, YamlNode bound) {
    return ((Scalar) node).number().compareTo(((Scalar) bound).number());
  }

  private static int number(YamlNode value) {
    return ((Scalar) value).number().intValueExact();
  }

  private static int length(YamlNode node) {
    return text(node).codePointCount(0, text(node).length());
  }

  private static String text(YamlNode node) {
    return ((Scalar) node).text();
  }
}
