package org.carrousel.scale;

import java.util.List;

/**
 * Standardization to mean 0 and standard deviation 1 on the training values: {@code (value - mean)
 * / deviation}.
 *
 * @param mean finite, user's units
 * @param deviation population standard deviation, user's units, above 0; 1 for a constant column,
 *     which becomes zeros
 */
public record StandardScaler(double mean, double deviation) implements AffineScaler {
  public StandardScaler {
    ScalerParameterChecks.requireFinite("mean", mean);
    ScalerParameterChecks.requirePositive("deviation", deviation);
  }

  /**
   * Fits the scaler on one series.
   *
   * @param train [time], training values; missing values are ignored
   */
  public static StandardScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits one scaler on several series.
   *
   * @param train training values of each series, [time]; all values give one mean and deviation
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
