package org.carrousel.stream;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weight matrix, {@code [inputs, outputs]}. Each row is a separate array, because the JIT
 * vectorizes loops over several arrays, but not over several offsets in one array.
 */
final class StreamWeights {
  private final float[][] rows;

  private StreamWeights(float[][] rows) {
    this.rows = rows;
  }

  /** Copies a matrix. */
  static StreamWeights of(INDArray matrix) {
    float[] values = matrix.dup('c').data().asFloat();
    float[][] rows = new float[matrix.rows()][matrix.columns()];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(values, row * matrix.columns(), rows[row], 0, matrix.columns());
    }
    return new StreamWeights(rows);
  }

  int columns() {
    return rows[0].length;
  }

  float at(int row, int column) {
    return rows[row][column];
  }

  int rows() {
    return rows.length;
  }

  /** Copies row 0, for a vector such as a bias. */
  void copyTo(float[] row) {
    copyTo(0, row);
  }

  /** Copies the row with this number. */
  void copyTo(int number, float[] row) {
    System.arraycopy(rows[number], 0, row, 0, columns());
  }

  /**
   * Adds the product of {@code input} and the weights to {@code sums}, from index {@code first} on.
   * Four inputs at a time reduce the memory traffic of the sums; four zeros, common in one-hot
   * inputs, are skipped.
   */
  void addProduct(float[] input, float[] sums, int first) {
    int row = 0;
    for (; row + 4 <= rows.length; row += 4) {
      float a = input[row];
      float b = input[row + 1];
      float c = input[row + 2];
      float d = input[row + 3];
      if (a != 0 || b != 0 || c != 0 || d != 0) {
        add(a, rows[row], b, rows[row + 1], c, rows[row + 2], d, rows[row + 3], sums, first);
      }
    }
    for (; row < rows.length; row++) {
      add(input[row], rows[row], sums, first);
    }
  }

  private static void add(
      float a,
      float[] rowA,
      float b,
      float[] rowB,
      float c,
      float[] rowC,
      float d,
      float[] rowD,
      float[] sums,
      int first) {
    for (int k = 0; k < rowA.length; k++) {
      sums[first + k] += a * rowA[k] + b * rowB[k] + c * rowC[k] + d * rowD[k];
    }
  }

  private static void add(float factor, float[] row, float[] sums, int first) {
    for (int k = 0; k < row.length; k++) {
      sums[first + k] += factor * row[k];
    }
  }
}
