package org.carrousel.metrics;

import java.util.stream.IntStream;

/**
 * The unit of the mean absolute scaled error (Hyndman and Koehler 2006, "Another look at measures
 * of forecast accuracy").
 */
public final class MaseScale {
  private MaseScale() {}

  /**
   * Mean absolute error of the seasonal naive forecast in the training values: the mean of {@code
   * |value[t] - value[t - season]|} where both are known.
   *
   * @param train [time], user's units
   * @param season rows, at least 1; 1 is the naive forecast
   * @return user's units; {@code NaN}, no scale, where no such pair is known or all are equal
   */
  public static double of(double[] train, int season) {
    if (season < 1) {
      throw new IllegalArgumentException("season " + season + ", at least 1 row");
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
