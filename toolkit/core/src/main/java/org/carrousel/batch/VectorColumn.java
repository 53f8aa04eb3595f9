package org.carrousel.batch;

import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One vector per example: static features of a sequence as an input, or its targets as a label. A
 * batch is {@code [batch, columns]}, without a mask.
 *
 * @param vectors [example][column]
 */
public record VectorColumn(float[][] vectors) implements ExampleColumn {
  /** Creates a column of one number per example: its target, or its class number. */
  public static VectorColumn of(double[] numbers) {
    float[][] vectors = new float[numbers.length][];
    Arrays.setAll(vectors, n -> new float[] {(float) numbers[n]});
    return new VectorColumn(vectors);
  }

  /**
   * Creates a column of one-hot encoded classes.
   *
   * @param classes class of each example, in {@code [0, count)}
   * @param count number of classes
   */
  public static VectorColumn oneHot(int[] classes, int count) {
    float[][] vectors = new float[classes.length][count];
    for (int number = 0; number < classes.length; number++) {
      vectors[number][classes[number]] = 1;
    }
    return new VectorColumn(vectors);
  }

  @Override
  public int size() {
    return vectors.length;
  }

  @Override
  public int steps(int number) {
    return 0;
  }

  @Override
  public MaskedArray batch(int[] numbers) {
    return new MaskedArray(
        Nd4j.createFromArray(
            Arrays.stream(numbers).mapToObj(n -> vectors[n]).toArray(float[][]::new)),
        null);
  }
}
