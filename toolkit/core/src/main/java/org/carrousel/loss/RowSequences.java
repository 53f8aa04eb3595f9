package org.carrousel.loss;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads and writes the sequences of single rows in {@code [features, batch, time]} of Fortran
 * order, where the features of a row at a time step lie side by side. Masked time steps are left
 * out.
 */
final class RowSequences {
  private final TimeMask mask;
  private final int features;
  private final int batch;
  private final int steps;
  private final ArrayValues memory;
  private final double[] vector;

  RowSequences(INDArray array, TimeMask mask) {
    this.mask = mask;
    this.features = (int) array.size(0);
    this.batch = (int) array.size(1);
    this.steps = (int) array.size(2);
    requireFortranOrder(array);
    this.memory = new ArrayValues(array);
    this.vector = new double[features];
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
        memory.read(place(row, step), vector, features);
        System.arraycopy(vector, 0, into, present * features, features);
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
    int present = 0;
    for (int step = 0; step < steps; step++) {
      if (mask.missing(row, step)) {
        Arrays.fill(vector, 0);
      } else {
        System.arraycopy(from, present * features, vector, 0, features);
        present++;
      }
      memory.write(place(row, step), vector, features);
    }
  }

  private long place(int row, int step) {
    return (long) features * (row + (long) batch * step);
  }
}
