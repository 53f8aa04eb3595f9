package org.carrousel.recurrent;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where a computation writes the sequences of one pass after the other, whatever their shape. Fresh
 * memory for each of them would cost a page fault every 4,096 bytes.
 */
public final class SequenceMemory {
  private INDArray values;
  private INDArray latest;

  /**
   * An array to be written; earlier ones are valid no more.
   *
   * @return {@code [features, batch, time]} in Fortran order
   */
  public INDArray of(long features, long batch, long steps) {
    long[] shape = {features, batch, steps};
    if (latest != null && Arrays.equals(latest.shape(), shape)) {
      return latest;
    }
    long length = features * batch * steps;
    if (values == null || values.length() < length) {
      values = FloatMemory.lasting('c', length + length / 4);
    }
    long[] strides = {1, features, features * batch};
    latest = Nd4j.create(values.data(), shape, strides, 0, 'f');
    return latest;
  }
}
