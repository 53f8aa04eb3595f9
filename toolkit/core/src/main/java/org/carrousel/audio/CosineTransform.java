package org.carrousel.audio;

/**
 * Rows 1 to {@code coefficients} of the orthonormal discrete cosine transform of type II. Row 0 is
 * omitted: it is proportional to the mean, and the energy feature replaces it.
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
