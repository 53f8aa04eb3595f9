package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mapping between DL4J's arrays, {@code [batch, size, time]} or {@code [batch, size]}, and matrices
 * {@code [size, time · batch]}. A matrix has one column per row and time step; the columns of a
 * time step are adjacent.
 *
 * @param sequence whether the arrays have a time dimension
 * @param batch number of rows
 * @param steps number of time steps; 1 without a time dimension
 */
record ColumnLayout(boolean sequence, int batch, int steps) {
  static ColumnLayout of(INDArray input) {
    boolean sequence = input.rank() == 3;
    return new ColumnLayout(sequence, (int) input.size(0), sequence ? (int) input.size(2) : 1);
  }

  int columns() {
    return batch * steps;
  }

  /** Returns the shape of DL4J's arrays with this number of features. */
  long[] shape(long size) {
    return sequence ? new long[] {batch, size, steps} : new long[] {batch, size};
  }

  boolean hasShape(INDArray array, long size) {
    return Arrays.equals(array.shape(), shape(size));
  }

  /** Returns an array as a matrix; a view if the array is time-major or has no time dimension. */
  INDArray matrix(INDArray array, DataType dataType) {
    return sequence
        ? TimeMajor.of(array, dataType).reshape('f', array.size(1), columns())
        : array.castTo(dataType).transpose();
  }

  /** Returns a matrix as an array in DL4J's layout, a view. */
  INDArray array(INDArray matrix) {
    return sequence
        ? matrix.reshape('f', matrix.size(0), batch, steps).permute(1, 0, 2)
        : matrix.transpose();
  }

  /** Returns the values of an array, column by column. */
  ArrayValues values(INDArray array, DataType dataType) {
    return new ArrayValues(TimeMajor.of(sequence ? array : Nd4j.expandDims(array, 2), dataType));
  }

  /** Returns the row and time step of a column as text, for messages. */
  String position(int column) {
    String row = "row " + column % batch;
    return sequence ? row + ", time step " + column / batch : row;
  }

  int row(int column) {
    return column % batch;
  }
}
