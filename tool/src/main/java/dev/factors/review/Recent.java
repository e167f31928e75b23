package dev.factors.review;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Remembers what was asked for last, so that memory does not grow with history. */
final class Recent<K, V> {

  private final int capacity;
  private final ToIntFunction<V> weight;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private int weights;

  /**
   * Remembers nothing yet.
   *
   * @param capacity how much all values may weigh together
   */
  Recent(int capacity, ToIntFunction<V> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  boolean has(K key) {
    return values.containsKey(key);
  }

  V get(K key, Function<K, V> compute) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V computed = compute.apply(key);
    put(key, computed);
    return computed;
  }

  /** Remembers the value of a key that is not remembered. */
  void put(K key, V value) {
    values.put(key, value);
    weights += weight.applyAsInt(value);
    for (Iterator<V> eldest = values.values().iterator(); weights > capacity; ) {
      weights -= weight.applyAsInt(eldest.next());
      eldest.remove();
    }
  }
}
