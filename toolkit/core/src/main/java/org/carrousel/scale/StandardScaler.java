package org.carrousel.scale;

import java.util.List;

/**
 * Zero mean and unit deviation on the training values: {@code (value - mean) / deviation}.
 *
 * @param mean finite, user's units
 * @param deviation population standard deviation, user's units, above 0; a constant column has 1,
 *     so it becomes zeros
 */
public record StandardScaler(double mean, double deviation) implements AffineScaler {
  public StandardScaler {
    ScalerParameterChecks.requireFinite("mean", mean);
    ScalerParameterChecks.requirePositive("deviation", deviation);
  }

  /**
   * Fits on one series.
   *
   * @param train [time], missing values are ignored
   */
  public static StandardScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits on several series at once.
   *
   * @param train each [time]; one mean and deviation for the values of all
   */
  public static StandardScaler fit(List<double[]> train) {
    TrainingValues values = TrainingValues.of(train);
    return new StandardScaler(values.mean(), ScalerParameterChecks.spread(values.deviation()));
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
