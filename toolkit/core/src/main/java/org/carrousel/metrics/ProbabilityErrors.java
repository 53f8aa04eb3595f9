package org.carrousel.metrics;

import java.util.DoubleSummaryStatistics;

/** Metrics of a classifier's probabilities: Brier score and negative log likelihood. */
public final class ProbabilityErrors {
  private final DoubleSummaryStatistics squared = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics nats = new DoubleSummaryStatistics();

  /**
   * Adds an example.
   *
   * @param truth class number of the example
   * @param probabilities predicted probabilities, [class], with sum 1
   */
  public void add(int truth, double[] probabilities) {
    double sum = 0;
    for (int label = 0; label < probabilities.length; label++) {
      double error = probabilities[label] - (label == truth ? 1 : 0);
      sum += error * error;
    }
    squared.accept(sum);
    nats.accept(-Math.log(probabilities[truth]));
  }

  /**
   * Returns the Brier score, 0 to 2: squared errors summed over classes, averaged over examples
   * (Brier 1950). For two classes it is twice the usual binary score. {@code NaN} without examples.
   */
  public double brier() {
    return squared.getCount() == 0 ? Double.NaN : squared.getAverage();
  }

  /**
   * Returns the mean negative log probability of the true class, in nats; infinite if one such
   * probability is 0. {@code NaN} without examples.
   */
  public double negativeLogLikelihood() {
    return nats.getCount() == 0 ? Double.NaN : nats.getAverage();
  }
}
