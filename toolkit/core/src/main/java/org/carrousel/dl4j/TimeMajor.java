package org.carrousel.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Between DL4J's {@code [batch, features, time]} and the engines' {@code [features, batch, time]}.
 */
public final class TimeMajor {
  private TimeMajor() {}

  /**
   * The engines' arrangement of an array; a view where the array has it already, as the output of
   * another recurrent layer does.
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
