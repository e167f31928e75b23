package dev.factors.yaml;

import dev.factors.diagnostic.Place;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a JSON pointer (RFC 6901) points at.
 *
 * @param name the last key on the way, empty at the root; of an item its list's name and its
 *     number, counted from 1: {@code comments[2]}
 * @param key the place of that key
 */
record Pointed(YamlNode node, String name, Place key) {

  private static final Pattern SEPARATOR = Pattern.compile("/");

  /** Follows a pointer as far as it leads. */
  static Pointed in(YamlNode root, String pointer) {
    Pointed at = new Pointed(root, "", root.place());
    List<String> steps = SEPARATOR.splitAsStream(pointer).skip(1).toList();
    for (String step : steps) {
      at = at.follow(step.replace("~1", "/").replace("~0", "~"));
    }
    return at;
  }

  private Pointed follow(String step) {
    if (node instanceof YamlNode.Mapping mapping) {
      YamlNode.Entry entry = mapping.entries().get(step);
      return entry == null ? this : new Pointed(entry.value(), step, entry.key());
    }
    if (node instanceof YamlNode.Sequence sequence) {
      int index = Integer.parseInt(step);
      YamlNode item = sequence.items().get(index);
      return new Pointed(item, name + "[" + (index + 1) + "]", item.place());
    }
    return this;
  }
}
