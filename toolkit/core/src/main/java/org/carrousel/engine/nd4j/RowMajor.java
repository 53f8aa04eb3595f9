package org.carrousel.engine.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The rows of a batch behind each other in a Java array. */
final class RowMajor {
  private RowMajor() {}

  /** The rows of {@code [batch, width]}. */
  static double[] of(INDArray matrix) {
    return matrix.dup('c').data().asDouble();
  }

  /** The columns of a matrix of parameters behind each other. */
  static double[] ofParameter(INDArray parameter) {
    return parameter.dup('f').data().asDouble();
  }

  /** Writes the columns of a parameter's gradient. */
  static void put(double[] values, INDArray into) {
    INDArray source = Nd4j.createFromArray(values).castTo(into.dataType());
    into.assign(source.reshape('f', into.shape()));
  }

  /** Adds a row to each row. */
  static void add(double[] row, double[] values) {
    for (int from = 0; from < values.length; from += row.length) {
      for (int k = 0; k < row.length; k++) {
        values[from + k] += row[k];
      }
    }
  }

  /** Adds each row to a row. */
  static void sum(double[] values, double[] row) {
    for (int from = 0; from < values.length; from += row.length) {
      for (int k = 0; k < row.length; k++) {
        row[k] += values[from + k];
      }
    }
  }

  /** Copies as many of the last columns as there is room for. */
  static void lastColumns(double[] rows, double[] into, int batch) {
    int width = rows.length / batch;
    int count = into.length / batch;
    for (int row = 0; row < batch; row++) {
      System.arraycopy(rows, (row + 1) * width - count, into, row * count, count);
    }
  }
}
