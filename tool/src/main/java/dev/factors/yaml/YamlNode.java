package dev.factors.yaml;

import dev.factors.diagnostic.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    // All of this is asked of every node of thousands of files, some of them in a process that is
    // over before Java would make chains of calls fast.

    /** The node under a key; empty where the key is not there or its value is null. */
    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(value(key));
    }

    /** The text of the scalar under a key; empty where there is none. */
    public Optional<String> text(String key) {
      return value(key) instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The items of the list under a key; empty where there is none. */
    public List<YamlNode> items(String key) {
      return value(key) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The mappings in the list under a key; empty where there is none. */
    public List<Mapping> mappings(String key) {
      List<Mapping> mappings = new ArrayList<>();
      for (YamlNode item : items(key)) {
        if (item instanceof Mapping mapping) {
          mappings.add(mapping);
        }
      }
      return Collections.unmodifiableList(mappings);
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

    private @Nullable YamlNode value(String key) {
      Entry entry = entries.get(key);
      return entry == null || isNull(entry.value()) ? null : entry.value();
    }

    private static boolean isNull(YamlNode node) {
      return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
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
