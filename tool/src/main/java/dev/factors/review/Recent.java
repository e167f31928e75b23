package dev.factors.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what was asked for last, so that memory does not grow with history. */
final class Recent<K, V> {

  private final Map<K, V> values;

  Recent(int size) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  V get(K key, Function<K, V> compute) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V computed = compute.apply(key);
    values.put(key, computed);
    return computed;
  }
}
