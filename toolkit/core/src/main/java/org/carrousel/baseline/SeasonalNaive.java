package org.carrousel.baseline;

import java.util.Arrays;

/**
 * As a season ago: the last known value at the same place of the season.
 *
 * @param season rows, at least 1: 12 for months that repeat each year
 */
public record SeasonalNaive(int season) implements Baseline {
  public SeasonalNaive {
    if (season < 1) {
      throw new IllegalArgumentException("season " + season + ", at least 1 row");
    }
  }

  @Override
  public String name() {
    return "seasonal naive (" + season + ")";
  }

  @Override
  public double[] forecast(double[] values, int origin, int horizon) {
    double[] forecast = new double[horizon];
    Arrays.setAll(
        forecast,
        step -> {
          int sameSeason = origin + 1 + step % season - season;
          return Known.value(values, Known.lastRow(values, sameSeason, season));
        });
    return forecast;
  }
}
