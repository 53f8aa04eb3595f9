package org.carrousel.batch;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Padded sequences of a batch, in memory as {@code [features, batch, time]} in Fortran order, which
 * recurrent layers read without a copy (docs/decisions, 003).
 */
final class PaddedSequences {
  private final int features;
  private final int batch;
  private final int steps;
  private final float[] values;
  private final float[] mask;

  /**
   * Creates sequences in which all time steps are masked.
   *
   * @param lengths number of time steps of each row
   */
  PaddedSequences(int features, int[] lengths) {
    this.features = features;
    this.batch = lengths.length;
    this.steps = Arrays.stream(lengths).max().orElse(0);
    this.values = new float[Math.multiplyExact(features, Math.multiplyExact(batch, steps))];
    this.mask = new float[batch * steps];
  }

  /** Sets all features of a time step and unmasks it. */
  void set(int row, int step, float[] features) {
    System.arraycopy(features, 0, values, unmask(row, step), this.features);
  }

  /** Sets one feature of a time step and unmasks it; the other features stay 0. */
  void set(int row, int step, int feature, float value) {
    values[unmask(row, step) + feature] = value;
  }

  /** Sets the mask of a time step to 1 and returns the index of its first feature. */
  private int unmask(int row, int step) {
    mask[row * steps + step] = 1;
    return features * (row + batch * step);
  }

  /** Returns a permuted view {@code [batch, features, time]}, with a mask if a step is masked. */
  MaskedArray array() {
    INDArray array = Nd4j.create(values, new long[] {features, batch, steps}, 'f').permute(1, 0, 2);
    for (float value : mask) {
      if (value == 0) {
        return new MaskedArray(array, Nd4j.createFromArray(mask).reshape(batch, steps));
      }
    }
    return new MaskedArray(array, null);
  }
}
