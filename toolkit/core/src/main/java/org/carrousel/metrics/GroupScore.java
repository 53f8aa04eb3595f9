package org.carrousel.metrics;

import java.util.Arrays;

/** How the probabilities of a group's examples become the score of the group. */
public enum GroupScore {
  /** The maximum: one positive example is enough. */
  MAX {
    @Override
    public double of(double... probabilities) {
      return Arrays.stream(probabilities).max().orElseThrow();
    }
  },
  /** The mean: all examples count alike. */
  MEAN {
    @Override
    public double of(double... probabilities) {
      return Arrays.stream(probabilities).average().orElseThrow();
    }
  },
  /**
   * Noisy or, {@code 1 - Π (1 - p)}: the probability that at least one is positive if they are so
   * independently (Pearl 1988; for bags of instances, Viola, Platt and Zhang 2005).
   */
  NOISY_OR {
    @Override
    public double of(double... probabilities) {
      // In logarithms: small probabilities would be lost in a subtraction from 1.
      return -Math.expm1(Arrays.stream(probabilities).map(p -> Math.log1p(-p)).sum());
    }
  };

  /**
   * The score of a group, from 0 to 1.
   *
   * @param probabilities of the positive class, at least one
   */
  public abstract double of(double... probabilities);
}
