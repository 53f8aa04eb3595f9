package org.carrousel.baseline;

import java.util.Arrays;

/** Tomorrow is like today: the last known value, repeated. Also called the naive forecast. */
public record Persistence() implements Baseline {
  @Override
  public String name() {
    return "persistence";
  }

  @Override
  public double[] forecast(double[] values, int origin, int horizon) {
    double[] forecast = new double[horizon];
    Arrays.fill(forecast, KnownValues.value(values, KnownValues.lastRow(values, origin, 1)));
    return forecast;
  }
}
