package org.carrousel.loss;

/**
 * Arithmetic on natural logarithms of probabilities, for probabilities too small for a double.
 * {@code NaN} arguments give {@code NaN} results.
 */
public final class LogSpace {
  /** The logarithm of 0. */
  public static final double ZERO = Double.NEGATIVE_INFINITY;

  private LogSpace() {}

  /**
   * Returns the logarithm of the sum of two probabilities. The absolute error is a few 1e-16, so
   * that the slower {@code Math.log1p} would not be better.
   */
  public static double add(double a, double b) {
    double larger = Math.max(a, b);
    double smaller = Math.min(a, b);
    return smaller == ZERO ? larger : larger + Math.log(1 + Math.exp(smaller - larger));
  }

  /** Returns the logarithm of the sum of probabilities; {@link #ZERO} if there are none. */
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
   * Returns the logarithms divided by their sum of probabilities, so that the probabilities sum to
   * 1. For logits this is the log softmax.
   *
   * @param logs finite values or {@link #ZERO}, not all {@link #ZERO}
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
