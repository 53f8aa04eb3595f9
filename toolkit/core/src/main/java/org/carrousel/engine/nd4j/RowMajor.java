package org.carrousel.engine.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Operations on matrices in Java arrays, row by row. */
final class RowMajor {
  private RowMajor() {}

  /** Copies {@code [batch, width]} row by row. */
  static double[] of(INDArray matrix) {
    return matrix.dup('c').data().asDouble();
  }

  /** Copies a parameter matrix column by column, the order of its memory. */
  static double[] ofParameter(INDArray parameter) {
    return parameter.dup('f').data().asDouble();
  }

  /** Writes a parameter's gradient column by column. */
  static void put(double[] values, INDArray into) {
    INDArray source = Nd4j.createFromArray(values).castTo(into.dataType());
    into.assign(source.reshape('f', into.shape()));
  }

  /** Adds a row to each row of values. */
  static void add(double[] row, double[] values) {
    for (int from = 0; from < values.length; from += row.length) {
      for (int k = 0; k < row.length; k++) {
        values[from + k] += row[k];
      }
    }
  }

  /** Adds each row of values to a row. */
  static void sum(double[] values, double[] row) {
    for (int from = 0; from < values.length; from += row.length) {
      for (int k = 0; k < row.length; k++) {
        row[k] += values[from + k];
      }
    }
  }

  /** Copies the last columns, as many as {@code into} has. */
  static void lastColumns(double[] rows, double[] into, int batch) {
    int width = rows.length / batch;
    int count = into.length / batch;
    for (int row = 0; row < batch; row++) {
      System.arraycopy(rows, (row + 1) * width - count, into, row * count, count);
    }
  }
}
