package org.carrousel.scale;

import java.util.List;

/**
 * Min-max scaling of the training values to [0, 1]: {@code (value - minimum) / (maximum -
 * minimum)}. Other values may be outside [0, 1]. A constant column becomes zeros.
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
   * Fits the scaler on one series.
   *
   * @param train [time], training values; missing values are ignored
   */
  public static MinMaxScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits one scaler on several series.
   *
   * @param train training values of each series, [time]; all values give one range
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
