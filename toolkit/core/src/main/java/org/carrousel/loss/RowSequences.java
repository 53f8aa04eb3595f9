package org.carrousel.loss;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads and writes the sequences of single rows of an array {@code [features, batch, time]} in
 * Fortran order, where the features of a row at a time step are adjacent. Masked time steps are
 * skipped.
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
            "strides " + Arrays.toString(array.stride()) + ", expected those of Fortran order");
      }
      expected *= array.size(axis);
    }
  }

  /**
   * Reads the unmasked time steps of a row.
   *
   * @param target array that receives [time, features] in row-major order
   * @return number of unmasked time steps
   */
  int read(int row, double[] target) {
    int count = 0;
    for (int step = 0; step < steps; step++) {
      if (!mask.missing(row, step)) {
        memory.read(offset(row, step), vector, features);
        System.arraycopy(vector, 0, target, count * features, features);
        count++;
      }
    }
    return count;
  }

  /**
   * Writes the unmasked time steps of a row, and zeros to its masked ones.
   *
   * @param source [time, features] in row-major order
   */
  void write(int row, double[] source) {
    int count = 0;
    for (int step = 0; step < steps; step++) {
      if (mask.missing(row, step)) {
        Arrays.fill(vector, 0);
      } else {
        System.arraycopy(source, count * features, vector, 0, features);
        count++;
      }
      memory.write(offset(row, step), vector, features);
    }
  }

  private long offset(int row, int step) {
    return (long) features * (row + (long) batch * step);
  }
}
