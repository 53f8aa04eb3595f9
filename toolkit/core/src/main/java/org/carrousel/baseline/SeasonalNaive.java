package org.carrousel.baseline;

import java.util.Arrays;

/**
 * As a season ago: the last known value at the same place of the season; the last known value of
 * all where less than a season is known.
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
          int row = KnownValues.lastRow(values, sameSeason, season);
          return KnownValues.value(
              values, row == KnownValues.NONE ? KnownValues.lastRow(values, origin, 1) : row);
        });
    return forecast;
  }
}
