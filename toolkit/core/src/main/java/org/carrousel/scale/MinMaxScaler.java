package org.carrousel.scale;

import java.util.List;

/**
 * The training values' range to [0, 1]: {@code (value - minimum) / (maximum - minimum)}. Later
 * values may fall outside. A constant column is only shifted, so it becomes zeros.
 *
 * @param minimum finite, user's units
 * @param maximum finite, user's units, at least the minimum
 */
public record MinMaxScaler(double minimum, double maximum) implements AffineScaler {
  public MinMaxScaler {
    ScalerParameterChecks.requireFinite("minimum", minimum);
    ScalerParameterChecks.requireFinite("maximum", maximum);
    ScalerParameterChecks.requireFinite("range", maximum - minimum);
    if (minimum > maximum) {
      throw new IllegalArgumentException("minimum " + minimum + " above maximum " + maximum);
    }
  }

  /**
   * Fits on one series.
   *
   * @param train [time], missing values are ignored
   */
  public static MinMaxScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits on several series at once.
   *
   * @param train each [time]; one range for the values of all
   */
  public static MinMaxScaler fit(List<double[]> train) {
    TrainingValues values = TrainingValues.of(train);
    return new MinMaxScaler(values.minimum(), values.maximum());
  }

  @Override
  public double offset() {
    return minimum;
  }

  @Override
  public double scale() {
    return ScalerParameterChecks.spread(maximum - minimum);
  }
}
