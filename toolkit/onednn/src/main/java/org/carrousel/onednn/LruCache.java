package org.carrousel.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cache of passes by shape that evicts the least recently used entry.
 *
 * @param <S> sizes of a pass
 * @param <P> passes
 */
final class LruCache<S, P> {
  private final int capacity;

  /** From the least to the most recently used entry. */
  private final Map<S, P> entries = new LinkedHashMap<>();

  /**
   * @param capacity maximum number of entries, 1 or more
   */
  LruCache(int capacity) {
    this.capacity = capacity;
  }

  /** Returns the entry of these sizes; creates it if there is none or it is no longer valid. */
  P get(S sizes, Predicate<P> valid, Function<S, P> create) {
    P passes = entries.remove(sizes);
    if (passes == null || !valid.test(passes)) {
      passes = create.apply(sizes);
    }
    if (entries.size() == capacity) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(sizes, passes);
    return passes;
  }
}
