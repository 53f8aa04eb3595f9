package org.carrousel.batch;

import java.util.Arrays;

/** Weights of classes in a loss, from their frequency in the training part. */
public final class ClassWeights {
  private ClassWeights() {}

  /**
   * How often each class occurs.
   *
   * @param classes how many there are
   * @param labels the class of each sequence, or of each time step of each sequence; below 0 for
   *     none
   */
  public static int[] counts(int classes, int[]... labels) {
    int[] counts = new int[classes];
    for (int[] sequence : labels) {
      Arrays.stream(sequence).filter(label -> label >= 0).forEach(label -> counts[label]++);
    }
    return counts;
  }

  /**
   * Weights that make all classes count alike: {@code total / (classes that occur · count)}, whose
   * mean over the training labels is 1. A class that does not occur weighs 1.
   *
   * @param counts of each class in the training part
   */
  public static double[] balanced(int[] counts) {
    long total = Arrays.stream(counts).asLongStream().sum();
    long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 1 : (double) total / (occurring * count))
        .toArray();
  }
}
