package org.carrousel.attention;

/** Arithmetic on vectors inside larger arrays. */
final class VectorArithmetic {
  private VectorArithmetic() {}

  /** Returns the scalar product, with four accumulators for instruction-level parallelism. */
  static double product(double[] a, int fromA, double[] b, int fromB, int width) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int k = 0;
    for (; k + 3 < width; k += 4) {
      first += a[fromA + k] * b[fromB + k];
      second += a[fromA + k + 1] * b[fromB + k + 1];
      third += a[fromA + k + 2] * b[fromB + k + 2];
      fourth += a[fromA + k + 3] * b[fromB + k + 3];
    }
    for (; k < width; k++) {
      first += a[fromA + k] * b[fromB + k];
    }
    return first + second + (third + fourth);
  }

  /** Adds a multiple of a vector to another one. */
  static void add(double factor, double[] vector, int from, double[] target, int to, int width) {
    for (int k = 0; k < width; k++) {
      target[to + k] += factor * vector[from + k];
    }
  }
}
