package org.carrousel.loss;

/**
 * Arithmetic on natural logarithms of probabilities, whose products and sums would be too small for
 * a double. {@code NaN} in gives {@code NaN} out.
 */
public final class LogSpace {
  /** The logarithm of 0. */
  public static final double ZERO = Double.NEGATIVE_INFINITY;

  private LogSpace() {}

  /**
   * The logarithm of the sum of two probabilities, with an absolute error of a few 1e-16: {@code
   * Math.log1p} would be no better on that scale, and takes longer.
   */
  public static double add(double a, double b) {
    double larger = Math.max(a, b);
    double smaller = Math.min(a, b);
    return smaller == ZERO ? larger : larger + Math.log(1 + Math.exp(smaller - larger));
  }

  /** The logarithm of the sum of probabilities; that of 0 if there are none. */
  public static double sum(double... logs) {
    double largest = ZERO;
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    if (largest == ZERO) {
      return ZERO;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return largest + Math.log(sum);
  }

  /**
   * Divides by the sum, so that probabilities sum to 1: of activations, the logarithm of their
   * softmax.
   *
   * @param logs finite, or {@link #ZERO} for some
   */
  public static double[] normalize(double... logs) {
    double sum = sum(logs);
    double[] normalized = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      normalized[i] = logs[i] - sum;
    }
    return normalized;
  }
}
