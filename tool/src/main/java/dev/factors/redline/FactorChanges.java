package dev.factors.redline;

import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.Manuscript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which factor of a version is which of another: the one of the same slug, the one that {@code
 * factor-formerly} names, or else the one that says mostly the same.
 */
final class FactorChanges {

  /** A factor of which less has stayed is another factor. */
  private static final double ALIKE = 0.6;

  private FactorChanges() {}

  /** The new slugs of renamed factors by their old ones. */
  static Map<String, String> renamed(
      Manuscript before, Manuscript after, Node oldText, Node newText) {
    Map<String, Factor> gone = bySlug(before);
    Map<String, Factor> come = bySlug(after);
    gone.keySet().removeAll(bySlug(after).keySet());
    come.keySet().removeAll(bySlug(before).keySet());
    Map<String, String> renamed = new HashMap<>();
    FormerNames.entries(after.documents())
        .forEach(
            entry -> {
              String old = entry.value();
              String slug = Factor.slugOf(entry.place().file());
              if (old != null && gone.containsKey(old) && come.remove(slug) != null) {
                gone.remove(old);
                renamed.put(old, slug);
              }
            });
    for (String slug : come.keySet()) {
      mostAlike(slug, gone, oldText, newText)
          .ifPresent(
              old -> {
                gone.remove(old);
                renamed.put(old, slug);
              });
    }
    return renamed;
  }

  /** The factors of both versions in the order of the new one, those that are gone at the end. */
  static List<FactorChange> of(Manuscript before, Manuscript after, Map<String, String> renamed) {
    Map<String, Factor> left = new LinkedHashMap<>();
    before.factors().forEach(old -> left.put(renamed.getOrDefault(old.slug(), old.slug()), old));
    List<FactorChange> changes = new ArrayList<>();
    for (Factor factor : after.factors()) {
      changes.add(new FactorChange(left.remove(factor.slug()), factor));
    }
    left.values().forEach(old -> changes.add(new FactorChange(old, null)));
    return changes;
  }

  private static Optional<String> mostAlike(
      String slug, Map<String, Factor> gone, Node oldText, Node newText) {
    Optional<Node> fresh = section(newText, slug);
    String best = null;
    double most = ALIKE;
    for (String candidate : gone.keySet()) {
      Optional<Node> old = section(oldText, candidate);
      if (fresh.isPresent() && old.isPresent()) {
        double similarity = old.get().similarity(fresh.get());
        if (similarity >= most) {
          best = candidate;
          most = similarity;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<Node> section(Node root, String id) {
    return root.walk().filter(node -> id.equals(node.id())).findFirst();
  }

  private static Map<String, Factor> bySlug(Manuscript manuscript) {
    return manuscript.factors().stream()
        .collect(
            Collectors.toMap(Factor::slug, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
