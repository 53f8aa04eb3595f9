package org.carrousel.baseline;

import java.util.Arrays;

/**
 * Seasonal naive forecast: repeats the last known value of the same position in the season. If
 * there is none, it repeats the last known value.
 *
 * @param season length of the season in rows, at least 1; 12 for monthly data with a yearly season
 */
public record SeasonalNaive(int season) implements Baseline {
  public SeasonalNaive {
    if (season < 1) {
      throw new IllegalArgumentException("season " + season + ", expected at least 1 row");
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
