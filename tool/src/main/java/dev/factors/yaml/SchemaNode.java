package dev.factors.yaml;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML node as the schema validator wants to see it. No record: the validator keeps nodes in
 * sets, and to look through all that a node holds takes longer there than to validate it.
 */
final class SchemaNode implements JsonNode {

  private final YamlNode node;
  private final String pointer;

  SchemaNode(YamlNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    if (node instanceof YamlNode.Mapping) {
      return SimpleType.OBJECT;
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> SimpleType.STRING;
        case INTEGER -> SimpleType.INTEGER;
        case NUMBER -> SimpleType.NUMBER;
        case BOOLEAN -> SimpleType.BOOLEAN;
        case NULL -> SimpleType.NULL;
      };
    }
    return SimpleType.ARRAY;
  }

  @Override
  public boolean asBoolean() {
    return Boolean.parseBoolean(asString());
  }

  @Override
  public String asString() {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return node instanceof YamlNode.Scalar scalar ? scalar.number() : BigDecimal.ZERO;
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> items = new ArrayList<>();
    if (node instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        items.add(new SchemaNode(item, pointer + "/" + items.size()));
      }
    }
    return items;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  properties.put(
                      key,
                      new SchemaNode(
                          entry.value(), pointer + "/" + JsonNode.encodeJsonPointer(key))));
    }
    return properties;
  }
}
