package org.carrousel.baseline;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The most frequent training answer. */
public final class MostFrequent {
  private MostFrequent() {}

  /**
   * The most frequent text; of equally frequent ones the first in alphabetical order.
   *
   * @param texts at least one
   */
  public static String of(Stream<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
