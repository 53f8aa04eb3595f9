package org.carrousel.head;

import org.nd4j.linalg.api.buffer.DataType;

/** Exponential and logarithm over the first values of an array, in double or single precision. */
enum ElementaryFunctions {
  /** Double precision, by {@link Math}. */
  EXACT {
    @Override
    void exponential(double[] values, int count) {
      for (int i = 0; i < count; i++) {
        values[i] = Math.exp(values[i]);
      }
    }

    @Override
    void logOfOnePlus(double[] values, int count) {
      for (int i = 0; i < count; i++) {
        values[i] = Math.log1p(values[i]);
      }
    }
  },

  /** Single precision, in loops that the JIT compiles to vector instructions. */
  SINGLE {
    /** Computes the Taylor series of exp(x / 1024), squared ten times. */
    @Override
    void exponential(double[] values, int count) {
      for (int i = 0; i < count; i++) {
        double x = Math.max(values[i], MINIMUM) / 1024;
        double e = 1 + x * (1 + x * (1 / 2.0 + x * (1 / 6.0 + x * (1 / 24.0 + x / 120))));
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        values[i] = e;
      }
    }

    /** Computes the series of log((1 + s) / (1 - s)) at s = x / (2 + x), which is at most 1/3. */
    @Override
    void logOfOnePlus(double[] values, int count) {
      for (int i = 0; i < count; i++) {
        double s = values[i] / (2 + values[i]);
        double q = s * s;
        double sum = 1 / 11.0 + q * (1 / 13.0 + q * (1 / 15.0 + q / 17));
        sum = 1 + q * (1 / 3.0 + q * (1 / 5.0 + q * (1 / 7.0 + q * (1 / 9.0 + q * sum))));
        values[i] = 2 * s * sum;
      }
    }
  };

  /** Smallest argument of the exponential; exp(-110) is 0 in single precision. */
  private static final double MINIMUM = -110;

  static ElementaryFunctions of(DataType dataType) {
    return dataType == DataType.DOUBLE ? EXACT : SINGLE;
  }

  /** Replaces each value by its exponential; values are at most 0. */
  abstract void exponential(double[] values, int count);

  /** Replaces each value x by log(1 + x); values are from 0 to 1. */
  abstract void logOfOnePlus(double[] values, int count);
}
