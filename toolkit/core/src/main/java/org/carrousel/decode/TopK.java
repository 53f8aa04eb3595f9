package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the items with the highest scores. Of equal scores the earlier item is the better one, so
 * that the same input always makes the same choice.
 *
 * @param <T> the items
 */
final class TopK<T> {
  private record Scored<T>(T item, double score, int order) {}

  private final int size;
  private final PriorityQueue<Scored<T>> worstFirst;
  private int offered;

  TopK(int size) {
    this.size = size;
    this.worstFirst =
        new PriorityQueue<>(
            Comparator.<Scored<T>>comparingDouble(Scored::score)
                .thenComparing(Scored::order, Comparator.reverseOrder()));
  }

  /** Whether an item of this score would be kept; asked first to save making the item. */
  boolean admits(double score) {
    return worstFirst.size() < size || (size > 0 && score > worstFirst.element().score());
  }

  void add(T item, double score) {
    if (admits(score)) {
      if (worstFirst.size() == size) {
        worstFirst.remove();
      }
      worstFirst.add(new Scored<>(item, score, offered++));
    }
  }

  /** The kept items, the best first. */
  List<T> bestFirst() {
    List<Scored<T>> kept = new ArrayList<>(worstFirst);
    kept.sort(worstFirst.comparator().reversed());
    return kept.stream().map(Scored::item).toList();
  }
}
