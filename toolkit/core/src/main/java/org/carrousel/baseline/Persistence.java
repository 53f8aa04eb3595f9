package org.carrousel.baseline;

import java.util.Arrays;

/** Persistence or naive forecast: repeats the last known value. */
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
