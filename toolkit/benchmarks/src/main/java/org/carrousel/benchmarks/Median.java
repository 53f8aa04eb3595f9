package org.carrousel.benchmarks;

import java.util.List;

/** Median of samples. */
final class Median {
  private Median() {}

  /** Returns the median; the mean of the two middle values if the number of samples is even. */
  static double of(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
