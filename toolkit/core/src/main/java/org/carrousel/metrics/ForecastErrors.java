package org.carrousel.metrics;

import java.util.DoubleSummaryStatistics;

/**
 * Collects pairs of truth and prediction and gives the usual measures of their difference. A pair
 * whose truth is missing ({@code NaN}) is skipped; a missing prediction of a known truth makes
 * every measure {@code NaN}, as do measures of no pair at all.
 */
public final class ForecastErrors {
  private final double scale;
  // Each keeps a compensated sum (Kahan), so a million small errors after a large one still count.
  private final DoubleSummaryStatistics squared = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics absolute = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics percentage = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics symmetric = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics scaled = new DoubleSummaryStatistics();

  /** Collects pairs without a scale: {@link #mase()} is {@code NaN}. */
  public ForecastErrors() {
    this(Double.NaN);
  }

  /**
   * Collects pairs of one series, with its scale.
   *
   * @param scale {@link MaseScale#of} of the series' training values, user's units
   */
  public ForecastErrors(double scale) {
    this.scale = scale;
  }

  /** Adds one pair, user's units. */
  public void add(double truth, double prediction) {
    if (Double.isNaN(truth)) {
      return;
    }
    double error = Math.abs(truth - prediction);
    squared.accept(error * error);
    absolute.accept(error);
    if (truth != 0) {
      percentage.accept(100 * error / Math.abs(truth));
    }
    symmetric.accept(error == 0 ? 0 : 200 * error / (Math.abs(truth) + Math.abs(prediction)));
    if (!Double.isNaN(scale)) {
      scaled.accept(error / scale);
    }
  }

  /** Adds pairs, both [horizon], user's units. */
  public void add(double[] truth, double[] prediction) {
    if (truth.length != prediction.length) {
      throw new IllegalArgumentException(
          truth.length + " true values, " + prediction.length + " predictions");
    }
    for (int step = 0; step < truth.length; step++) {
      add(truth[step], prediction[step]);
    }
  }

  /** Adds the pairs of another series, measured in its own scale. */
  public void addAll(ForecastErrors other) {
    squared.combine(other.squared);
    absolute.combine(other.absolute);
    percentage.combine(other.percentage);
    symmetric.combine(other.symmetric);
    scaled.combine(other.scaled);
  }

  /** Pairs with a known truth. */
  public long count() {
    return absolute.getCount();
  }

  /** Pairs that {@link #mape()} leaves out because their truth is 0. */
  public long zeroTruths() {
    return absolute.getCount() - percentage.getCount();
  }

  /** Mean squared error, the square of the user's units. */
  public double mse() {
    return mean(squared);
  }

  /** Root of the mean squared error, user's units. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** Mean absolute error, user's units. */
  public double mae() {
    return mean(absolute);
  }

  /**
   * Mean absolute percentage error: the mean of {@code 100 |truth - prediction| / |truth|} in
   * percent, over the pairs whose truth is not 0 ({@link #zeroTruths()} says how many are).
   */
  public double mape() {
    return mean(percentage);
  }

  /**
   * Symmetric mean absolute percentage error, 0 to 200: the mean of {@code 200 |truth - prediction|
   * / (|truth| + |prediction|)}, 0 where both are 0 (the M4 competition, Makridakis et al. 2020).
   */
  public double smape() {
    return mean(symmetric);
  }

  /**
   * Mean absolute scaled error: below 1 where the forecast beats the in-sample seasonal naive one
   * (Hyndman and Koehler 2006). Pooled series count by their pairs; one without a scale is left
   * out. {@code NaN} if none has a scale.
   */
  public double mase() {
    return mean(scaled);
  }

  private static double mean(DoubleSummaryStatistics errors) {
    return errors.getCount() == 0 ? Double.NaN : errors.getAverage();
  }
}
