package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Collection of the items with the highest scores. Of items with equal scores, the one added first
 * ranks higher, so that the result is deterministic.
 *
 * @param <T> type of the items
 */
final class TopK<T> {
  private record Entry<T>(T item, double score, int order) {}

  private final int size;
  private final PriorityQueue<Entry<T>> worstFirst;
  private int additions;

  TopK(int size) {
    this.size = size;
    this.worstFirst =
        new PriorityQueue<>(
            Comparator.<Entry<T>>comparingDouble(Entry::score)
                .thenComparing(Entry::order, Comparator.reverseOrder()));
  }

  /** Returns whether {@link #add} would keep an item with this score. */
  boolean admits(double score) {
    return worstFirst.size() < size || (size > 0 && score > worstFirst.element().score());
  }

  void add(T item, double score) {
    if (admits(score)) {
      if (worstFirst.size() == size) {
        worstFirst.remove();
      }
      worstFirst.add(new Entry<>(item, score, additions++));
    }
  }

  /** Returns the items, the best first. */
  List<T> bestFirst() {
    List<Entry<T>> entries = new ArrayList<>(worstFirst);
    entries.sort(worstFirst.comparator().reversed());
    return entries.stream().map(Entry::item).toList();
  }
}
