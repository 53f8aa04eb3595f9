package org.carrousel.scale;

import java.util.Arrays;

/**
 * Values of a window minus its last input value, so that windows with different levels look alike
 * (NLinear in Zeng et al. 2023, "Are Transformers Effective for Time Series Forecasting?").
 */
public final class RelativeToLast {
  private RelativeToLast() {}

  /**
   * Returns the level to subtract from a window's inputs and targets.
   *
   * @param inputs [lags]
   * @return the last value that is not missing; {@code NaN} if all are
   */
  public static double level(double[] inputs) {
    for (int t = inputs.length - 1; t >= 0; t--) {
      if (!Double.isNaN(inputs[t])) {
        return inputs[t];
      }
    }
    return Double.NaN;
  }

  /** Subtracts the level from a window's inputs or targets, [time]. */
  public static double[] apply(double[] values, double level) {
    return Arrays.stream(values).map(value -> value - level).toArray();
  }

  /** Adds the level to a window's targets or predictions, [horizon]. */
  public static double[] invert(double[] relative, double level) {
    return Arrays.stream(relative).map(value -> value + level).toArray();
  }
}
