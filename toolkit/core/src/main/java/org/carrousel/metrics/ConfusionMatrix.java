package org.carrousel.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts which class was taken for which, and gives the usual measures of it. A measure whose
 * denominator is 0 is 0: the precision of a class that was never predicted, the recall of one that
 * never occurred.
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  /** Begins without examples. */
  public ConfusionMatrix(int classes) {
    this.counts = new long[classes][classes];
  }

  /** Adds an example by the numbers of its class and of the predicted one. */
  public void add(int truth, int prediction) {
    counts[truth][prediction]++;
  }

  /** How many classes there are. */
  public int classes() {
    return counts.length;
  }

  /** Examples of a class that were taken for another, or for itself. */
  public long count(int truth, int prediction) {
    return counts[truth][prediction];
  }

  /** Examples of a class. */
  public long occurrences(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  /** Examples that were taken for a class. */
  public long predictions(int prediction) {
    return Arrays.stream(counts).mapToLong(row -> row[prediction]).sum();
  }

  /** All examples. */
  public long total() {
    return IntStream.range(0, classes()).mapToLong(this::occurrences).sum();
  }

  /** The share of examples whose class was predicted, 0 to 1; {@code NaN} of none. */
  public double accuracy() {
    return (double) IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum() / total();
  }

  /** Of the examples taken for a class, the share that was of it. */
  public double precision(int label) {
    return share(counts[label][label], predictions(label));
  }

  /** Of the examples of a class, the share that was taken for it. */
  public double recall(int label) {
    return share(counts[label][label], occurrences(label));
  }

  /** The harmonic mean of precision and recall of a class. */
  public double f1(int label) {
    return share(2 * counts[label][label], occurrences(label) + predictions(label));
  }

  /**
   * The mean of the classes' F1, each class counting alike; over those that occur or were
   * predicted. {@code NaN} of no examples.
   */
  public double macroF1() {
    return IntStream.range(0, classes())
        .filter(label -> occurrences(label) + predictions(label) > 0)
        .mapToDouble(this::f1)
        .average()
        .orElse(Double.NaN);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
