package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The order in which a reader comes upon places: an included file stands where it is included. */
final class ReadingOrder implements Comparator<Place> {

  private final Map<String, Place> includedAt = new HashMap<>();

  ReadingOrder(Document document) {
    for (Document.Include include : document.includes()) {
      if (include.file() != null && !include.file().equals(document.path())) {
        includedAt.putIfAbsent(include.file(), include.place());
      }
    }
  }

  @Override
  public int compare(Place one, Place other) {
    Iterator<Place> left = way(one).iterator();
    Iterator<Place> right = way(other).iterator();
    int order = 0;
    while (order == 0 && left.hasNext() && right.hasNext()) {
      order = left.next().compareTo(right.next());
    }
    return order == 0 ? Boolean.compare(left.hasNext(), right.hasNext()) : order;
  }

  /** The includes that lead to a place, from the outermost inwards, and the place itself. */
  private Deque<Place> way(Place place) {
    Deque<Place> way = new ArrayDeque<>();
    Set<String> passed = new HashSet<>();
    Place step = place;
    while (step != null && passed.add(step.file())) {
      way.addFirst(step);
      step = includedAt.get(step.file());
    }
    return way;
  }
}
