package org.carrousel.loss;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.recurrent.TimeMask;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads and writes the sequences of single rows in {@code [features, batch, time]} of Fortran
 * order, where the features of a row at a time step lie side by side. Masked time steps are left
 * out.
 */
final class RowVectors {
  private final TimeMask mask;
  private final int features;
  private final int batch;
  private final int steps;
  private final FloatBuffer floats;
  private final DoubleBuffer doubles;
  private final float[] scratch;

  RowVectors(INDArray array, TimeMask mask) {
    this.mask = mask;
    this.features = (int) array.size(0);
    this.batch = (int) array.size(1);
    this.steps = (int) array.size(2);
    requireFortranOrder(array);
    boolean single = array.dataType() == DataType.FLOAT;
    this.floats = single ? array.data().asNioFloat().slice() : null;
    this.doubles = single ? null : array.data().asNioDouble().slice();
    this.scratch = new float[features];
  }

  private static void requireFortranOrder(INDArray array) {
    long expected = 1;
    for (int axis = 0; axis < array.rank(); axis++) {
      if (array.size(axis) > 1 && array.stride(axis) != expected) {
        throw new IllegalArgumentException(
            "strides " + Arrays.toString(array.stride()) + " are not those of Fortran order");
      }
      expected *= array.size(axis);
    }
  }

  /**
   * Reads what a row has.
   *
   * @param into receives [time, features] behind each other
   * @return number of time steps that are there
   */
  int read(int row, double[] into) {
    int present = 0;
    for (int step = 0; step < steps; step++) {
      if (!mask.missing(row, step)) {
        read(row, step, into, present * features);
        present++;
      }
    }
    return present;
  }

  /**
   * Writes a row's vectors where they were read, and zeros where the row has nothing.
   *
   * @param from [time, features] behind each other
   */
  void write(int row, double[] from) {
    double[] zeros = new double[features];
    int present = 0;
    for (int step = 0; step < steps; step++) {
      if (mask.missing(row, step)) {
        write(row, step, zeros, 0);
      } else {
        write(row, step, from, present * features);
        present++;
      }
    }
  }

  private void read(int row, int step, double[] into, int at) {
    if (doubles != null) {
      doubles.get(place(row, step), into, at, features);
      return;
    }
    floats.get(place(row, step), scratch, 0, features);
    for (int i = 0; i < features; i++) {
      into[at + i] = scratch[i];
    }
  }

  private void write(int row, int step, double[] from, int at) {
    if (doubles != null) {
      doubles.put(place(row, step), from, at, features);
      return;
    }
    for (int i = 0; i < features; i++) {
      scratch[i] = (float) from[at + i];
    }
    floats.put(place(row, step), scratch, 0, features);
  }

  private int place(int row, int step) {
    return features * (row + batch * step);
  }
}
