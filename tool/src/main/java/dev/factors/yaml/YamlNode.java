package dev.factors.yaml;

import dev.factors.diagnostic.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML document and the place where it is written. */
public sealed interface YamlNode {

  /** Where the node is written. */
  Place place();

  /**
   * A mapping from names to nodes, in the order of the file.
   *
   * @param place from its first key on
   * @param entries by key
   */
  record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The node under a key; empty where the key is not there or its value is null. */
    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(Mapping::isPresent);
    }

    /** The text of the scalar under a key; empty where there is none. */
    public Optional<String> text(String key) {
      return get(key).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
    }

    /** The items of the list under a key; empty where there is none. */
    public List<YamlNode> items(String key) {
      return get(key)
          .filter(Sequence.class::isInstance)
          .map(node -> ((Sequence) node).items())
          .orElse(List.of());
    }

    /** The mappings in the list under a key; empty where there is none. */
    public List<Mapping> mappings(String key) {
      return items(key).stream()
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .toList();
    }

    /** The mapping under a key; empty where there is none. */
    public Optional<Mapping> mapping(String key) {
      return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The texts of the scalars in the list under a key; empty where there is none. */
    public List<String> texts(String key) {
      return items(key).stream()
          .filter(Scalar.class::isInstance)
          .map(node -> ((Scalar) node).text())
          .toList();
    }

    private static boolean isPresent(YamlNode node) {
      return !(node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL);
    }
  }

  /**
   * A key and its value.
   *
   * @param key the place of the key
   */
  record Entry(Place key, YamlNode value) {}

  /** A list of nodes. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {

    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A single value.
   *
   * @param text the value, quotes and block indicators resolved
   * @param type what YAML's core schema makes of it
   */
  record Scalar(Place place, String text, Type type) implements YamlNode {

    /** The types of the core schema, as JSON has them. */
    public enum Type {
      STRING,
      INTEGER,
      NUMBER,
      BOOLEAN,
      NULL
    }

    BigDecimal number() {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        // Hexadecimal, octal and grouped numbers are YAML; no schema of ours has a use for them.
        return BigDecimal.ZERO;
      }
    }
  }
}
