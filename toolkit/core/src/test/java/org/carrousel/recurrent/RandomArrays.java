package org.carrousel.recurrent;

import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reproducible arrays. */
public final class RandomArrays {
  private RandomArrays() {}

  /** Uniform in [-1, 1]. */
  public static INDArray uniform(long seed, DataType dataType, long... shape) {
    Random random = new Random(seed);
    double[] values = new double[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(values, i -> 2 * random.nextDouble() - 1);
    return Nd4j.createFromArray(values).castTo(dataType).reshape(shape);
  }
}
