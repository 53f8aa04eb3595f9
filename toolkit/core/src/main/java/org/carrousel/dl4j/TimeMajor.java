package org.carrousel.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Conversion of DL4J's {@code [batch, features, time]} to {@code [features, batch, time]}. */
public final class TimeMajor {
  private TimeMajor() {}

  /**
   * Returns a sequence as {@code [features, batch, time]} in Fortran order (docs/decisions/003): a
   * view if the memory has this order already, as the output of a recurrent layer, else a copy.
   */
  public static INDArray of(INDArray sequence, DataType dataType) {
    INDArray swapped = sequence.castTo(dataType).permute(1, 0, 2);
    long features = swapped.size(0);
    boolean arranged =
        (swapped.stride(0) == 1 || features == 1)
            && (swapped.stride(1) == features || swapped.size(1) == 1)
            && (swapped.stride(2) == features * swapped.size(1) || swapped.size(2) == 1);
    return arranged ? swapped : swapped.dup('f');
  }
}
