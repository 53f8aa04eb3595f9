package org.carrousel.scale;

/** Leaves values as they are. */
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
