package org.carrousel.scale;

/** Scaler that does not change values. */
public record IdentityScaler() implements Scaler {
  @Override
  public double[] apply(double[] values) {
    return values.clone();
  }

  @Override
  public double[] invert(double[] scaled, double[] history) {
    return scaled.clone();
  }

  @Override
  public int memory() {
    return 0;
  }
}
