package org.carrousel.metrics;

import java.util.DoubleSummaryStatistics;

/**
 * Error metrics of forecasts: MSE, RMSE, MAE, MAPE, sMAPE and MASE. Pairs whose true value is
 * {@code NaN} are skipped. Metrics are {@code NaN} if there is no pair, or if a prediction is
 * {@code NaN} whose true value is not.
 */
public final class ForecastErrors {
  private final double scale;
  // DoubleSummaryStatistics uses compensated summation (Kahan).
  private final DoubleSummaryStatistics squared = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics absolute = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics percentage = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics symmetric = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics scaled = new DoubleSummaryStatistics();

  /** Creates metrics without a MASE scale: {@link #mase()} is {@code NaN}. */
  public ForecastErrors() {
    this(Double.NaN);
  }

  /**
   * Creates metrics of one series.
   *
   * @param scale {@link MaseScale#of} of the series' training values, in the user's units
   */
  public ForecastErrors(double scale) {
    this.scale = scale;
  }

  /** Adds one pair, in the user's units. */
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

  /** Adds pairs, both arrays [horizon], in the user's units. */
  public void add(double[] truth, double[] prediction) {
    if (truth.length != prediction.length) {
      throw new IllegalArgumentException(
          truth.length + " true values, " + prediction.length + " predictions");
    }
    for (int step = 0; step < truth.length; step++) {
      add(truth[step], prediction[step]);
    }
  }

  /** Adds the pairs of another series, whose MASE uses its own scale. */
  public void addAll(ForecastErrors other) {
    squared.combine(other.squared);
    absolute.combine(other.absolute);
    percentage.combine(other.percentage);
    symmetric.combine(other.symmetric);
    scaled.combine(other.scaled);
  }

  /** Returns the number of pairs with a known true value. */
  public long count() {
    return absolute.getCount();
  }

  /** Returns the number of pairs that {@link #mape()} ignores because their true value is 0. */
  public long zeroTruths() {
    return absolute.getCount() - percentage.getCount();
  }

  /** Returns the mean squared error, in the square of the user's units. */
  public double mse() {
    return mean(squared);
  }

  /** Returns the root mean squared error, in the user's units. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** Returns the mean absolute error, in the user's units. */
  public double mae() {
    return mean(absolute);
  }

  /**
   * Returns the mean absolute percentage error: the mean of {@code 100 |truth - prediction| /
   * |truth|} over the pairs whose true value is not 0 (see {@link #zeroTruths()}).
   */
  public double mape() {
    return mean(percentage);
  }

  /**
   * Returns the symmetric mean absolute percentage error, 0 to 200: the mean of {@code 200 |truth -
   * prediction| / (|truth| + |prediction|)}, where a pair of zeros gives 0 (the M4 competition,
   * Makridakis et al. 2020).
   */
  public double smape() {
    return mean(symmetric);
  }

  /**
   * Returns the mean absolute scaled error, below 1 if the forecast is better than the in-sample
   * seasonal naive forecast (Hyndman and Koehler 2006). It is the mean over the pairs of all series
   * with a scale; {@code NaN} if there are none.
   */
  public double mase() {
    return mean(scaled);
  }

  private static double mean(DoubleSummaryStatistics errors) {
    return errors.getCount() == 0 ? Double.NaN : errors.getAverage();
  }
}
