package org.carrousel.benchmarks;

import java.util.List;

/** The middle of samples. */
final class Median {
  private Median() {}

  /** The middle one, or the mean of the two in the middle. */
  static double of(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
