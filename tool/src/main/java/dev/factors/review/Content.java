package dev.factors.review;

import dev.factors.yaml.YamlNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A YAML node as its values: equal where two nodes say the same, whatever their order, quotes,
 * indentation and comments. The length before each value keeps values from running together.
 */
final class Content {

  private final StringBuilder text = new StringBuilder();

  private Content() {}

  static String of(YamlNode node) {
    Content content = new Content();
    content.add(node);
    return content.text.toString();
  }

  private void add(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      text.append('{');
      Map<String, YamlNode.Entry> sorted = new TreeMap<>(mapping.entries());
      for (Map.Entry<String, YamlNode.Entry> entry : sorted.entrySet()) {
        add(entry.getKey());
        add(entry.getValue().value());
      }
      text.append('}');
    } else if (node instanceof YamlNode.Sequence sequence) {
      text.append('[');
      sequence.items().forEach(this::add);
      text.append(']');
    } else if (node instanceof YamlNode.Scalar scalar) {
      // Whether a block keeps its last line feed is layout.
      add(scalar.text().stripTrailing());
    }
  }

  private void add(String value) {
    text.append(value.length()).append(':').append(value);
  }
}
