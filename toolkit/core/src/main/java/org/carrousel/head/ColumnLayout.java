package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How DL4J's arrays, {@code [batch, size, time]} or {@code [batch, size]}, are columns of a matrix:
 * one for each row of each time step, the rows of a time step beside each other.
 *
 * @param sequence whether there is a time axis
 * @param batch number of rows
 * @param steps number of time steps; 1 without a time axis
 */
record ColumnLayout(boolean sequence, int batch, int steps) {
  static ColumnLayout of(INDArray input) {
    boolean sequence = input.rank() == 3;
    return new ColumnLayout(sequence, (int) input.size(0), sequence ? (int) input.size(2) : 1);
  }

  int columns() {
    return batch * steps;
  }

  /** DL4J's shape of arrays of this size. */
  long[] shape(long size) {
    return sequence ? new long[] {batch, size, steps} : new long[] {batch, size};
  }

  boolean holds(INDArray array, long size) {
    return Arrays.equals(array.shape(), shape(size));
  }

  /** The matrix; a view if a recurrent layer gave the array, or if it has no time axis. */
  INDArray matrix(INDArray array, DataType dataType) {
    return sequence
        ? TimeMajor.of(array, dataType).reshape('f', array.size(1), columns())
        : array.castTo(dataType).transpose();
  }

  /** DL4J's arrangement of a matrix, as a view. */
  INDArray arrangement(INDArray matrix) {
    return sequence
        ? matrix.reshape('f', matrix.size(0), batch, steps).permute(1, 0, 2)
        : matrix.transpose();
  }

  /** The columns behind each other. */
  ArrayValues memory(INDArray array, DataType dataType) {
    return new ArrayValues(TimeMajor.of(sequence ? array : Nd4j.expandDims(array, 2), dataType));
  }

  /** Where a column comes from, for messages. */
  String place(int column) {
    String row = "row " + column % batch;
    return sequence ? row + ", time step " + column / batch : row;
  }

  int row(int column) {
    return column % batch;
  }
}
