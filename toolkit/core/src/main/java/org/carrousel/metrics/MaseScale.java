package org.carrousel.metrics;

import java.util.stream.IntStream;

/**
 * Divisor of the mean absolute scaled error, MASE (Hyndman and Koehler 2006, "Another look at
 * measures of forecast accuracy").
 */
public final class MaseScale {
  private MaseScale() {}

  /**
   * Returns the mean absolute error of the seasonal naive forecast on the training values: the mean
   * of {@code |value[t] - value[t - season]|} over pairs without {@code NaN}.
   *
   * @param train training values, [time], in the user's units
   * @param season length of the season in rows, at least 1; 1 for the naive forecast
   * @return scale in the user's units; {@code NaN} if there is no such pair or the error is 0
   */
  public static double of(double[] train, int season) {
    if (season < 1) {
      throw new IllegalArgumentException("season " + season + ", expected at least 1 row");
    }
    double error =
        IntStream.range(season, train.length)
            .mapToDouble(t -> Math.abs(train[t] - train[t - season]))
            .filter(difference -> !Double.isNaN(difference))
            .average()
            .orElse(Double.NaN);
    return error == 0 ? Double.NaN : error;
  }
}
