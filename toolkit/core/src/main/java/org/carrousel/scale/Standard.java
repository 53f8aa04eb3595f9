package org.carrousel.scale;

import java.util.List;

/**
 * Zero mean and unit deviation on the training values: {@code (value - mean) / deviation}.
 *
 * @param mean finite, user's units
 * @param deviation population standard deviation, user's units, above 0; a constant column has 1,
 *     so it becomes zeros
 */
public record Standard(double mean, double deviation) implements AffineScaler {
  public Standard {
    Parameters.requireFinite("mean", mean);
    Parameters.requirePositive("deviation", deviation);
  }

  /**
   * Fits on one series.
   *
   * @param train [time], missing values are ignored
   */
  public static Standard fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits on several series at once.
   *
   * @param train each [time]; one mean and deviation for the values of all
   */
  public static Standard fit(List<double[]> train) {
    TrainingValues values = TrainingValues.of(train);
    return new Standard(values.mean(), Parameters.spread(values.deviation()));
  }

  @Override
  public double offset() {
    return mean;
  }

  @Override
  public double scale() {
    return deviation;
  }
}
