package org.carrousel.cell;

import org.nd4j.linalg.api.buffer.DataType;

/** Sigmoid and tanh on ranges of an array, in the precision of a network's data type. */
public enum ActivationMath {
  /** Double precision, by {@link Math#exp}. */
  EXACT {
    @Override
    public void tanh(double[] values, int from, int to, double amplitude, double slope) {
      for (int i = from; i < to; i++) {
        values[i] = amplitude * (1 - 2 / (Math.exp(2 * slope * values[i]) + 1));
      }
    }
  },

  /**
   * Single precision: a rational approximation, which the JIT vectorizes. Coefficients from Eigen
   * (Eigen/src/Core/MathFunctionsImpl.h, generic_fast_tanh_float, MPL 2.0).
   */
  RATIONAL {
    @Override
    public void tanh(double[] values, int from, int to, double amplitude, double slope) {
      for (int i = from; i < to; i++) {
        double x = Math.max(-SATURATED, Math.min(SATURATED, slope * values[i]));
        double s = x * x;
        double p = -2.76076847742355e-16;
        p = p * s + 2.00018790482477e-13;
        p = p * s - 8.60467152213735e-11;
        p = p * s + 5.12229709037114e-08;
        p = p * s + 1.48572235717979e-05;
        p = p * s + 6.37261928875436e-04;
        p = p * s + 4.89352455891786e-03;
        double q = 1.19825839466702e-06;
        q = q * s + 1.18534705686654e-04;
        q = q * s + 2.26843463243900e-03;
        q = q * s + 4.89352518554385e-03;
        values[i] = amplitude * (x * p / q);
      }
    }
  };

  private static final double SATURATED = 9;

  /** Returns the functions for networks of a data type: EXACT for DOUBLE, else RATIONAL. */
  public static ActivationMath of(DataType dataType) {
    return dataType == DataType.DOUBLE ? EXACT : RATIONAL;
  }

  /** Replaces each value x from index {@code from} to {@code to} by amplitude · tanh(slope · x). */
  public abstract void tanh(double[] values, int from, int to, double amplitude, double slope);

  /** Replaces each value x from index {@code from} to {@code to} by activation(x). */
  public void activate(double[] values, int from, int to, CellActivation activation) {
    if (activation != CellActivation.IDENTITY) {
      tanh(values, from, to, activation.amplitude(), activation.slope());
    }
  }

  /** Replaces each value x from index {@code from} to {@code to} by 1 / (1 + exp(-x)). */
  public void logistic(double[] values, int from, int to) {
    tanh(values, from, to, 0.5, 0.5);
    for (int i = from; i < to; i++) {
      values[i] += 0.5;
    }
  }
}
