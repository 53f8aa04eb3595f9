package org.carrousel.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Metrics of binary classification scores: average precision, ROC AUC and the threshold with the
 * best F1. Examples with equal scores share one threshold.
 */
public final class BinaryRanking {
  /** Distinct scores, in descending order. */
  private final double[] thresholds;

  /** Number of positive examples whose score is at least the threshold. */
  private final long[] positives;

  /** Number of negative examples whose score is at least the threshold. */
  private final long[] negatives;

  /**
   * Ranks examples.
   *
   * @param scores score of each example, higher for a more likely positive; not {@code NaN}
   * @param positive whether each example is positive
   * @throws IllegalArgumentException if the lengths differ or a score is {@code NaN}
   */
  public BinaryRanking(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(scores.length + " scores, " + positive.length + " labels");
    }
    if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a score is NaN");
    }
    int[] ranked =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(example -> -scores[example]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Adding 0.0 makes -0.0 and 0.0 the same score.
    this.thresholds = Arrays.stream(ranked).mapToDouble(e -> scores[e] + 0.0).distinct().toArray();
    this.positives = new long[thresholds.length];
    this.negatives = new long[thresholds.length];
    for (int i = 0, group = 0; i < ranked.length; i++) {
      if (scores[ranked[i]] != thresholds[group]) {
        group++;
        positives[group] = positives[group - 1];
        negatives[group] = negatives[group - 1];
      }
      (positive[ranked[i]] ? positives : negatives)[group]++;
    }
  }

  /**
   * Returns the average precision, the area under the precision-recall curve: the sum over
   * thresholds of the precision times the increase in recall, as in scikit-learn, without
   * interpolation. It is the fraction of positives if all scores are equal, and {@code NaN} if
   * there is no positive example.
   */
  public double averagePrecision() {
    double sum = 0;
    long previous = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double precision = (double) positives[i] / (positives[i] + negatives[i]);
      sum += precision * (positives[i] - previous);
      previous = positives[i];
    }
    return sum / previous;
  }

  /**
   * Returns the area under the ROC curve: the fraction of pairs of a positive and a negative
   * example that are ranked correctly, where equal scores count half (Mann and Whitney). {@code
   * NaN} if there is no such pair.
   */
  public double rocAuc() {
    double correct = 0;
    long positivesAbove = 0;
    long negativesAbove = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double tied = positives[i] - positivesAbove;
      correct += (positivesAbove + tied / 2) * (negatives[i] - negativesAbove);
      positivesAbove = positives[i];
      negativesAbove = negatives[i];
    }
    return correct / ((double) positivesAbove * negativesAbove);
  }

  /**
   * Decision threshold of a binary classifier.
   *
   * @param score lowest score that is classified as positive
   * @param precision precision at this threshold, 0 to 1
   * @param recall recall at this threshold, 0 to 1
   */
  public record Threshold(double score, double precision, double recall) {
    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  /**
   * Returns the threshold with the highest F1; of several, the one with the highest score. Use
   * validation data to choose a threshold, not the data for which results are reported.
   *
   * @throws IllegalStateException if there is no positive example
   */
  public Threshold bestThreshold() {
    long all = positives.length == 0 ? 0 : positives[positives.length - 1];
    if (all == 0) {
      throw new IllegalStateException("no positive example to choose a threshold by");
    }
    int best = 0;
    for (int i = 1; i < thresholds.length; i++) {
      best = f1(i, all) > f1(best, all) ? i : best;
    }
    return new Threshold(
        thresholds[best],
        (double) positives[best] / (positives[best] + negatives[best]),
        (double) positives[best] / all);
  }

  private double f1(int i, long all) {
    return 2.0 * positives[i] / (positives[i] + negatives[i] + all);
  }
}
