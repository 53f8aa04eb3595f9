package org.carrousel.baseline;

import java.util.Arrays;

/** Drift forecast: extrapolates the line through the first and the last known value. */
public record Drift() implements Baseline {
  @Override
  public String name() {
    return "drift";
  }

  @Override
  public double[] forecast(double[] values, int origin, int horizon) {
    int first = KnownValues.firstRow(values, origin);
    int last = KnownValues.lastRow(values, origin, 1);
    double slope = first == last ? 0 : (values[last] - values[first]) / (last - first);
    double[] forecast = new double[horizon];
    Arrays.setAll(
        forecast, step -> KnownValues.value(values, last) + slope * (origin + 1 + step - last));
    return forecast;
  }
}
