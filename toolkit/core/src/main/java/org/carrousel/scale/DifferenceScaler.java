package org.carrousel.scale;

import java.util.Arrays;

/**
 * First difference: {@code value[t] - value[t-1]}, {@code NaN} if either value is missing. The
 * inverse is a cumulative sum: after a missing difference, or a missing last value of the history,
 * all results are {@code NaN}.
 */
public record DifferenceScaler() implements Scaler {
  @Override
  public double[] apply(double[] values) {
    double[] changes = new double[values.length];
    Arrays.setAll(changes, t -> t == 0 ? Double.NaN : values[t] - values[t - 1]);
    return changes;
  }

  @Override
  public double[] invert(double[] scaled, double[] history) {
    if (history.length == 0) {
      throw new IllegalArgumentException("the inverse of a difference needs the previous value");
    }
    double[] values = new double[scaled.length];
    double level = history[history.length - 1];
    for (int t = 0; t < scaled.length; t++) {
      level += scaled[t];
      values[t] = level;
    }
    return values;
  }

  @Override
  public int memory() {
    return 1;
  }
}
