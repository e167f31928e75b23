package dev.factors.review;

import dev.factors.diagnostic.Place;
import dev.factors.yaml.YamlNode;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the values of the entries of review files are written. */
public final class Places {

  private final Map<Place, Mapping> entries = new HashMap<>();
  private final Map<String, Mapping> files = new HashMap<>();

  Places() {}

  void addFile(String path, Mapping root) {
    files.put(path, root);
  }

  void add(Mapping entry) {
    entries.put(entry.place(), entry);
  }

  /**
   * The value of a key.
   *
   * @param entry the place of the entry, which is the answer where it has no such key
   */
  public Place of(Place entry, String key) {
    Mapping mapping = entries.get(entry);
    return mapping == null ? entry : of(mapping, key).orElse(entry);
  }

  /** The value of a key that stands before the entries; the file where it has no such key. */
  public Place ofHead(String file, String key) {
    return Optional.ofNullable(files.get(file))
        .flatMap(root -> of(root, key))
        .orElseGet(() -> Place.ofFile(file));
  }

  private static Optional<Place> of(Mapping mapping, String key) {
    return mapping.get(key).map(YamlNode::place);
  }
}
