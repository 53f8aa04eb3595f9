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
  private final int most;

  /** The latest one last. */
  private final Map<S, P> kept = new LinkedHashMap<>();

  /**
   * @param most sizes that are kept
   */
  LruCache(int most) {
    this.most = most;
  }

  /** What is kept for these sizes, or, if there is none or it is good no more, a new one. */
  P get(S sizes, Predicate<P> good, Function<S, P> make) {
    P latest = kept.remove(sizes);
    if (latest == null || !good.test(latest)) {
      latest = make.apply(sizes);
    }
    if (kept.size() == most) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(sizes, latest);
    return latest;
  }
}
