package org.carrousel.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where a computation writes the sequences of one pass after the other, whatever their shape. Fresh
 * memory for each of them would cost a page fault every 4,096 bytes.
 */
public final class SequenceMemory {
  private INDArray values;

  /**
   * An array to be written; earlier ones are valid no more.
   *
   * @return {@code [features, batch, time]} in Fortran order
   */
  public INDArray of(long features, long batch, long steps) {
    long length = features * batch * steps;
    if (values == null || values.length() < length) {
      values = FloatMemory.lasting('c', length + length / 4);
    }
    long[] shape = {features, batch, steps};
    long[] strides = {1, features, features * batch};
    return Nd4j.create(values.data(), shape, strides, 0, 'f');
  }
}
