package org.carrousel.engine;

import java.util.Arrays;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Mask of the padding in a batch: the missing time steps of each row. */
public final class TimeMask {
  private final boolean[] missing;
  private final int batch;
  private final boolean[] complete;

  private TimeMask(boolean[] missing, int batch) {
    this.missing = missing;
    this.batch = batch;
    this.complete = new boolean[missing.length / batch];
    for (int step = 0; step < complete.length; step++) {
      boolean all = true;
      for (int row = 0; row < batch; row++) {
        all &= !missing[step * batch + row];
      }
      complete[step] = all;
    }
  }

  /**
   * Converts a mask of DL4J.
   *
   * @param mask {@code [batch, time]}, 0 for padding; null for no padding
   * @throws BadInputException if the mask has another shape
   */
  public static TimeMask of(INDArray mask, int batch, int steps) {
    boolean[] missing = new boolean[batch * steps];
    if (mask != null) {
      if (!Arrays.equals(mask.shape(), new long[] {batch, steps})) {
        throw new BadInputException(
            "a mask of shape " + Arrays.toString(mask.shape()),
            "[%d, %d]: batch and time steps of the sequence".formatted(batch, steps),
            "give the mask of this sequence");
      }
      double[] values = mask.castTo(DataType.DOUBLE).dup('f').data().asDouble();
      for (int i = 0; i < missing.length; i++) {
        missing[i] = values[i] == 0;
      }
    }
    return new TimeMask(missing, batch);
  }

  /** Returns whether a time step of a row is masked. */
  public boolean missing(int row, int step) {
    return missing[step * batch + row];
  }

  /** Returns whether no row is masked at a time step. */
  public boolean complete(int step) {
    return complete[step];
  }

  /**
   * Replaces the values of masked rows.
   *
   * @param values values of a time step, row by row
   * @param instead replacements, of the same length
   */
  public void replaceMissing(int step, double[] values, double[] instead) {
    if (!complete(step)) {
      int width = values.length / batch;
      for (int row = 0; row < batch; row++) {
        if (missing(row, step)) {
          System.arraycopy(instead, row * width, values, row * width, width);
        }
      }
    }
  }

  /** Sets the values of masked rows to 0. */
  public void clearMissing(int step, double[] values) {
    if (!complete(step)) {
      int width = values.length / batch;
      for (int row = 0; row < batch; row++) {
        if (missing(row, step)) {
          Arrays.fill(values, row * width, (row + 1) * width, 0);
        }
      }
    }
  }

  /** Sets the values of rows that are not masked to 0. */
  public void clearPresent(int step, double[] values) {
    if (complete(step)) {
      Arrays.fill(values, 0);
      return;
    }
    int width = values.length / batch;
    for (int row = 0; row < batch; row++) {
      if (!missing(row, step)) {
        Arrays.fill(values, row * width, (row + 1) * width, 0);
      }
    }
  }

  /** Returns whether nothing is masked. */
  public boolean complete() {
    for (boolean step : complete) {
      if (!step) {
        return false;
      }
    }
    return true;
  }

  /**
   * Multiplies masked time steps by 0.
   *
   * @param sequence {@code [features, batch, time]}, changed in place; NaN in padding stays NaN
   */
  public void clear(INDArray sequence) {
    float[] present = new float[missing.length];
    for (int i = 0; i < present.length; i++) {
      present[i] = missing[i] ? 0 : 1;
    }
    sequence
        .reshape('f', sequence.size(0), present.length)
        .muliRowVector(Nd4j.createFromArray(present).castTo(sequence.dataType()));
  }
}
