package org.carrousel.series;

import java.util.Arrays;

/**
 * Sample autocorrelation and partial autocorrelation of a series.
 *
 * <p>Source: Brockwell and Davis, "Introduction to Time Series and Forecasting", definition 1.4.4
 * (sample autocorrelation), section 2.5.1 (Durbin-Levinson algorithm) and definition 3.2.3 (partial
 * autocorrelation).
 */
public final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * Returns the sample autocorrelation at lags 0 to {@code maxLag}. Every lag's sum of products is
   * divided by that of lag 0, not by its number of pairs, so the estimate is positive semidefinite.
   * A missing value is replaced by the mean (Parzen, "On spectral analysis with missing
   * observations", 1963).
   *
   * @param values [time], any unit; {@code NaN} is missing
   * @param maxLag at least 0, below the number of values
   * @return [maxLag + 1], in [-1, 1], 1 at lag 0
   * @throws IllegalArgumentException if {@code maxLag} is out of range or all values are equal
   */
  public static double[] acf(double[] values, int maxLag) {
    if (maxLag < 0 || maxLag >= values.length) {
      throw new IllegalArgumentException(
          "autocorrelation up to lag " + maxLag + " of " + values.length + " values");
    }
    double[] deviations = deviations(values);
    double variance = product(deviations, 0);
    if (variance == 0) {
      throw new IllegalArgumentException("autocorrelation of equal values");
    }
    double[] acf = new double[maxLag + 1];
    Arrays.setAll(acf, lag -> product(deviations, lag) / variance);
    return acf;
  }

  /**
   * Returns the partial autocorrelation at lags 0 to {@code maxLag}, by the Durbin-Levinson
   * recursion on {@link #acf}.
   *
   * @param values [time], any unit; {@code NaN} is missing
   * @param maxLag at least 0, below the number of values
   * @return [maxLag + 1], in [-1, 1], 1 at lag 0
   * @throws IllegalArgumentException if {@code maxLag} is out of range or all values are equal
   */
  public static double[] pacf(double[] values, int maxLag) {
    return durbinLevinson(acf(values, maxLag));
  }

  /**
   * Returns the partial autocorrelation that belongs to an autocorrelation.
   *
   * @param acf [lags + 1], 1 at lag 0
   * @return [lags + 1], 1 at lag 0; 0 after a lag that leaves no variance unexplained
   */
  static double[] durbinLevinson(double[] acf) {
    double[] pacf = new double[acf.length];
    pacf[0] = 1;
    double[] coefficients = new double[0];
    double unexplained = 1;
    for (int lag = 1; lag < acf.length && unexplained > 0; lag++) {
      double covariance = acf[lag];
      for (int i = 1; i < lag; i++) {
        covariance -= coefficients[i - 1] * acf[lag - i];
      }
      pacf[lag] = covariance / unexplained;
      coefficients = extended(coefficients, pacf[lag]);
      unexplained *= 1 - pacf[lag] * pacf[lag];
    }
    return pacf;
  }

  /** Returns the coefficients of the best linear predictor with one more lag. */
  private static double[] extended(double[] shorter, double last) {
    double[] longer = Arrays.copyOf(shorter, shorter.length + 1);
    for (int i = 0; i < shorter.length; i++) {
      longer[i] = shorter[i] - last * shorter[shorter.length - 1 - i];
    }
    longer[shorter.length] = last;
    return longer;
  }

  private static double[] deviations(double[] values) {
    double mean = Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(0);
    return Arrays.stream(values).map(value -> Double.isNaN(value) ? 0 : value - mean).toArray();
  }

  private static double product(double[] deviations, int lag) {
    double sum = 0;
    for (int i = lag; i < deviations.length; i++) {
      sum += deviations[i] * deviations[i - lag];
    }
    return sum;
  }
}
