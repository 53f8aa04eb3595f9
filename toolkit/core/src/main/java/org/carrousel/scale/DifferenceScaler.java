package org.carrousel.scale;

import java.util.Arrays;

/**
 * Change from the value before: {@code value[t] - value[t-1]}. Where either is missing, so is the
 * change; the inverse cannot know a value after a missing change, nor any if the history's last is
 * missing, so fill gaps before inverting.
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
      throw new IllegalArgumentException("a difference is undone from the value before it");
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
