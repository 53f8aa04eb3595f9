package org.carrousel.audio;

/**
 * Rows of the orthonormal discrete cosine transform (type II) from the first on. The row before
 * them, which gives the mean, is left out: it is what the energy tells.
 */
final class CosineTransform {
  private final double[][] rows;

  CosineTransform(int coefficients, int inputs) {
    rows = new double[coefficients][inputs];
    double scale = Math.sqrt(2.0 / inputs);
    for (int k = 0; k < coefficients; k++) {
      for (int i = 0; i < inputs; i++) {
        rows[k][i] = scale * Math.cos(Math.PI * (k + 1) * (i + .5) / inputs);
      }
    }
  }

  double[] apply(double[] values) {
    double[] coefficients = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      for (int i = 0; i < values.length; i++) {
        coefficients[k] += rows[k][i] * values[i];
      }
    }
    return coefficients;
  }
}
