package org.carrousel.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well scores rank positive examples above negative ones. Examples of equal score are taken
 * together: no order among them is assumed.
 */
public final class BinaryRanking {
  /** Distinct scores, from the highest. */
  private final double[] thresholds;

  /** Positive and negative examples whose score is at least the threshold. */
  private final long[] positives;

  private final long[] negatives;

  /**
   * Ranks examples.
   *
   * @param scores higher where an example is more likely to be positive; none is {@code NaN}
   * @param positive whether each is
   */
  public BinaryRanking(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(scores.length + " scores, " + positive.length + " labels");
    }
    if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a score that is not a number");
    }
    int[] ranked =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(example -> -scores[example]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Zero and minus zero are one score.
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
   * The area under the curve of precision against recall, as average precision: the sum over
   * thresholds of the precision times the recall gained there (as scikit-learn has it; without
   * interpolation, which flatters). The share of positives where scores say nothing; {@code NaN}
   * without a positive.
   */
  public double averagePrecision() {
    double sum = 0;
    long before = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double precision = (double) positives[i] / (positives[i] + negatives[i]);
      sum += precision * (positives[i] - before);
      before = positives[i];
    }
    return sum / before;
  }

  /**
   * The area under the ROC curve: the share of pairs of a positive and a negative example that are
   * ranked right, equal scores counting half (Mann and Whitney). {@code NaN} without such a pair.
   */
  public double rocAuc() {
    double right = 0;
    long positivesAbove = 0;
    long negativesAbove = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double tied = positives[i] - positivesAbove;
      right += (positivesAbove + tied / 2) * (negatives[i] - negativesAbove);
      positivesAbove = positives[i];
      negativesAbove = negatives[i];
    }
    return right / ((double) positivesAbove * negativesAbove);
  }

  /**
   * A threshold, from which on examples are taken for positive.
   *
   * @param score the lowest that is taken for positive
   * @param precision of the examples taken for positive, the share that is
   * @param recall of the positive ones, the share that is taken for positive
   */
  public record Threshold(double score, double precision, double recall) {
    /** The harmonic mean of precision and recall. */
    public double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  /**
   * The threshold with the greatest F1, of equal ones the highest. To be chosen on a validation
   * part, not on what it is reported for.
   *
   * @throws IllegalStateException without a positive example
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
