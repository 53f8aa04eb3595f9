package org.carrousel.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Confusion matrix of a classifier, with accuracy, precision, recall and F1. Precision, recall and
 * F1 of a class are 0 if their denominator is 0.
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  /** Creates a matrix without examples. */
  public ConfusionMatrix(int classes) {
    this.counts = new long[classes][classes];
  }

  /** Adds an example, given its class number and the predicted one. */
  public void add(int truth, int prediction) {
    counts[truth][prediction]++;
  }

  /** Returns the number of classes. */
  public int classes() {
    return counts.length;
  }

  /** Returns the number of examples of one class with one predicted class. */
  public long count(int truth, int prediction) {
    return counts[truth][prediction];
  }

  /** Returns the number of examples of a class. */
  public long occurrences(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  /** Returns how often a class was predicted. */
  public long predictions(int prediction) {
    return Arrays.stream(counts).mapToLong(row -> row[prediction]).sum();
  }

  /** Returns the number of all examples. */
  public long total() {
    return IntStream.range(0, classes()).mapToLong(this::occurrences).sum();
  }

  /** Returns the fraction of correctly classified examples; {@code NaN} without examples. */
  public double accuracy() {
    return (double) IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum() / total();
  }

  /** Returns the precision of a class, 0 to 1. */
  public double precision(int label) {
    return ratio(counts[label][label], predictions(label));
  }

  /** Returns the recall of a class, 0 to 1. */
  public double recall(int label) {
    return ratio(counts[label][label], occurrences(label));
  }

  /** Returns the F1 of a class, the harmonic mean of its precision and recall. */
  public double f1(int label) {
    return ratio(2 * counts[label][label], occurrences(label) + predictions(label));
  }

  /**
   * Returns the unweighted mean F1 of the classes that occur or were predicted; {@code NaN} without
   * examples.
   */
  public double macroF1() {
    return IntStream.range(0, classes())
        .filter(label -> occurrences(label) + predictions(label) > 0)
        .mapToDouble(this::f1)
        .average()
        .orElse(Double.NaN);
  }

  private static double ratio(long numerator, long denominator) {
    return denominator == 0 ? 0 : (double) numerator / denominator;
  }
}
