package org.carrousel.batch;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Sequences of a batch, side by side in memory as {@code [features, batch, time]} in Fortran order,
 * which recurrent layers take without a copy.
 */
final class PaddedSequences {
  private final int features;
  private final int batch;
  private final int steps;
  private final float[] values;
  private final float[] mask;

  /**
   * Zeros, and a mask of zeros.
   *
   * @param lengths time steps of each row
   */
  PaddedSequences(int features, int[] lengths) {
    this.features = features;
    this.batch = lengths.length;
    this.steps = Arrays.stream(lengths).max().orElse(0);
    this.values = new float[Math.multiplyExact(features, Math.multiplyExact(batch, steps))];
    this.mask = new float[batch * steps];
  }

  /** Sets all features of a time step. */
  void set(int row, int step, float[] features) {
    System.arraycopy(features, 0, values, present(row, step), this.features);
  }

  /** Sets one feature of a time step; the others stay 0. */
  void set(int row, int step, int feature, float value) {
    values[present(row, step) + feature] = value;
  }

  private int present(int row, int step) {
    mask[row * steps + step] = 1;
    return features * (row + batch * step);
  }

  /** {@code [batch, features, time]}, a permuted view; with the mask, if anything is missing. */
  MaskedArray array() {
    INDArray array = Nd4j.create(values, new long[] {features, batch, steps}, 'f').permute(1, 0, 2);
    for (float present : mask) {
      if (present == 0) {
        return new MaskedArray(array, Nd4j.createFromArray(mask).reshape(batch, steps));
      }
    }
    return new MaskedArray(array, null);
  }
}
