package dev.factors.redline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of two versions by their ids, and how ids follow the renaming of a factor. */
final class Ids {

  private final Map<String, String> renamed;
  private final Map<String, Node> before;
  private final Map<String, Node> after;

  /**
   * The ids of two versions.
   *
   * @param renamed new slugs of factors by their old ones
   */
  Ids(Node before, Node after, Map<String, String> renamed) {
    this.renamed = Map.copyOf(renamed);
    this.before = byId(before, this::today);
    this.after = byId(after, id -> id);
  }

  /** The part of the new version that has the id of one of the old. */
  @Nullable Node successor(Node old) {
    String id = old.id();
    Node fresh = id == null ? null : after.get(today(id));
    return fresh != null && fresh.isLeaf() == old.isLeaf() ? fresh : null;
  }

  /** Whether the id of a part of the new version is known in the old one. */
  boolean isKnown(Node fresh) {
    String id = fresh.id();
    return id != null && before.containsKey(id);
  }

  /** What an id of the old version is in the new one. */
  private String today(String id) {
    for (Map.Entry<String, String> slug : renamed.entrySet()) {
      if (id.equals(slug.getKey()) || id.startsWith(slug.getKey() + "-")) {
        return slug.getValue() + id.substring(slug.getKey().length());
      }
    }
    return id;
  }

  private static Map<String, Node> byId(Node root, UnaryOperator<String> form) {
    Map<String, Node> nodes = new HashMap<>();
    root.walk()
        .filter(node -> node.id() != null)
        .forEach(node -> nodes.putIfAbsent(form.apply(String.valueOf(node.id())), node));
    return nodes;
  }
}
