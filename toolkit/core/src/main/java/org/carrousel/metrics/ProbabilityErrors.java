package org.carrousel.metrics;

import java.util.DoubleSummaryStatistics;

/** How good the probabilities are that a classifier gives to the classes. */
public final class ProbabilityErrors {
  private final DoubleSummaryStatistics squared = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics nats = new DoubleSummaryStatistics();

  /**
   * Adds an example.
   *
   * @param truth the number of its class
   * @param probabilities [class], which sum to 1
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
   * The mean over examples of the squared errors summed over classes, 0 to 2 (Brier 1950; of two
   * classes twice what is common for them). {@code NaN} of none.
   */
  public double brier() {
    return squared.getCount() == 0 ? Double.NaN : squared.getAverage();
  }

  /**
   * The mean of the negative logarithm of the probability of the true class, in nats; infinite if
   * one was held impossible. {@code NaN} of none.
   */
  public double negativeLogLikelihood() {
    return nats.getCount() == 0 ? Double.NaN : nats.getAverage();
  }
}
