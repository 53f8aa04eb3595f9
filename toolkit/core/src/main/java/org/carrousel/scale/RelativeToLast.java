package org.carrousel.scale;

import java.util.Arrays;

/**
 * A window's values relative to its last known input, so that a network sees changes of level
 * within a window and none between windows (NLinear in Zeng et al. 2023, "Are Transformers
 * Effective for Time Series Forecasting?").
 */
public final class RelativeToLast {
  private RelativeToLast() {}

  /**
   * The level to take off a window's inputs and targets.
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

  /** Takes the level off a window's inputs or targets, [time]. */
  public static double[] apply(double[] values, double level) {
    return Arrays.stream(values).map(value -> value - level).toArray();
  }

  /** Puts the level back on a window's targets, [horizon]. */
  public static double[] invert(double[] relative, double level) {
    return Arrays.stream(relative).map(value -> value + level).toArray();
  }
}
