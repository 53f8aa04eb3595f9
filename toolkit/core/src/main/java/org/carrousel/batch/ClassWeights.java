package org.carrousel.batch;

import java.util.Arrays;

/** Class weights for a loss, from the class frequencies in the training data. */
public final class ClassWeights {
  private ClassWeights() {}

  /**
   * Counts how often each class occurs.
   *
   * @param classes number of classes
   * @param labels arrays of class numbers, of sequences or of time steps; negative numbers are not
   *     counted
   */
  public static int[] counts(int classes, int[]... labels) {
    int[] counts = new int[classes];
    for (int[] sequence : labels) {
      Arrays.stream(sequence).filter(label -> label >= 0).forEach(label -> counts[label]++);
    }
    return counts;
  }

  /**
   * Returns weights with which every class has the same total weight: {@code total / (occurring
   * classes · count)}. Their mean over the training labels is 1. A class that does not occur has
   * the weight 1.
   *
   * @param counts frequency of each class in the training data
   */
  public static double[] balanced(int[] counts) {
    long total = Arrays.stream(counts).asLongStream().sum();
    long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 1 : (double) total / (occurring * count))
        .toArray();
  }
}
