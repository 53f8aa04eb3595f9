package org.carrousel.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was made for the latest sizes; what was asked for the longest time ago goes first.
 *
 * @param <S> sizes
 * @param <P> what is made for them
 */
final class LruCache<S, P> {
  private final int capacity;

  /** The latest one last. */
  private final Map<S, P> entries = new LinkedHashMap<>();

  /**
   * @param capacity sizes that are kept
   */
  LruCache(int capacity) {
    this.capacity = capacity;
  }

  /** What is kept for these sizes, or, if there is none or it is good no more, a new one. */
  P get(S sizes, Predicate<P> good, Function<S, P> make) {
    P latest = entries.remove(sizes);
    if (latest == null || !good.test(latest)) {
      latest = make.apply(sizes);
    }
    if (entries.size() == capacity) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(sizes, latest);
    return latest;
  }
}
