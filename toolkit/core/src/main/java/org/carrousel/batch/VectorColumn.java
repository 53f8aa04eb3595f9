package org.carrousel.batch;

import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A vector an example: what is known of a whole sequence as an input, its target or targets as a
 * label. A batch is {@code [batch, columns]}, never masked.
 *
 * @param vectors [example][column]
 */
public record VectorColumn(float[][] vectors) implements ExampleColumn {
  /** One number an example: its target, or the number of its class for a head that takes it. */
  public static VectorColumn of(double[] numbers) {
    float[][] vectors = new float[numbers.length][];
    Arrays.setAll(vectors, n -> new float[] {(float) numbers[n]});
    return new VectorColumn(vectors);
  }

  /**
   * One class an example, 1 at its number and 0 at the others.
   *
   * @param classes of the examples, each in {@code [0, count)}
   * @param count how many classes there are
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
