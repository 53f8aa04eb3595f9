package org.carrousel.scale;

import java.util.Arrays;

/** Scaler of the form {@code (value - offset) / scale}. */
interface AffineScaler extends Scaler {
  double offset();

  /** Returns the divisor, above 0. */
  double scale();

  @Override
  default double[] apply(double[] values) {
    return Arrays.stream(values).map(value -> (value - offset()) / scale()).toArray();
  }

  @Override
  default double[] invert(double[] scaled, double[] history) {
    return Arrays.stream(scaled).map(value -> value * scale() + offset()).toArray();
  }

  @Override
  default int memory() {
    return 0;
  }
}
