package org.carrousel.head;

import org.nd4j.linalg.api.buffer.DataType;

/** The functions of losses over the first values of an array, in the precision a network needs. */
enum ElementaryFunctions {
  /** To double precision. */
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

  /** To single precision, in loops that the compiler turns into vector instructions. */
  SINGLE {
    /** Taylor's series of exp(x / 1024), squared ten times. */
    @Override
    void exponential(double[] values, int count) {
      for (int i = 0; i < count; i++) {
        double x = Math.max(values[i], LEAST) / 1024;
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

    /** The series of log((1 + s) / (1 - s)) at s = x / (2 + x), at most a third. */
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

  /** Below, what the exponential is does not show in single precision, beside 1 or alone. */
  private static final double LEAST = -110;

  static ElementaryFunctions of(DataType dataType) {
    return dataType == DataType.DOUBLE ? EXACT : SINGLE;
  }

  /** Replaces each value by its exponential; values are at most 0. */
  abstract void exponential(double[] values, int count);

  /** Replaces each value x by log(1 + x); values are from 0 to 1. */
  abstract void logOfOnePlus(double[] values, int count);
}
