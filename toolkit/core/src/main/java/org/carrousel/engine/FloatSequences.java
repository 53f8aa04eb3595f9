package org.carrousel.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.array.FloatBuffers;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of sequences {@code [features, batch, time]} in single precision, for engines that
 * read and write it themselves. The features of a row at a time step lie side by side; rows, and
 * with them time steps, lie behind each other, at equal distances.
 */
public final class FloatSequences {
  /** Whose memory it is, which lasts no longer than the array. */
  private final INDArray array;

  private final FloatBuffer values;
  private final int features;
  private final int batch;

  /** From a row to the next one: more than its features where these are a part of wider rows. */
  private final int distance;

  private FloatSequences(INDArray array) {
    this.array = array;
    this.features = (int) array.size(0);
    this.batch = (int) array.size(1);
    this.distance = (int) distance(array);
    long rows = array.size(1) * array.size(2);
    this.values = FloatBuffers.of(array, (rows - 1) * distance + features);
  }

  /** Those of an array, or of a copy where the array lies otherwise. */
  public static FloatSequences toRead(INDArray sequences) {
    return new FloatSequences(isArranged(sequences) ? sequences : sequences.dup('f'));
  }

  /**
   * Those of an array.
   *
   * @throws IllegalArgumentException if the array lies otherwise
   */
  public static FloatSequences toWrite(INDArray sequences) {
    if (!isArranged(sequences)) {
      throw new IllegalArgumentException(
          "An array of shape %s with strides %s; an engine writes features side by side"
              .formatted(Arrays.toString(sequences.shape()), Arrays.toString(sequences.stride())));
    }
    return new FloatSequences(sequences);
  }

  private static boolean isArranged(INDArray array) {
    long distance = distance(array);
    return (array.size(0) == 1 || array.stride(0) == 1)
        && distance >= array.size(0)
        && (array.size(2) == 1 || array.stride(2) == array.size(1) * distance);
  }

  /** The stride of an axis of length 1 says nothing. */
  private static long distance(INDArray array) {
    if (array.size(1) > 1) {
      return array.stride(1);
    }
    return array.size(2) > 1 ? array.stride(2) : array.size(0);
  }

  public INDArray array() {
    return array;
  }

  public FloatBuffer values() {
    return values;
  }

  /** Features of a time step. */
  public int features() {
    return features;
  }

  /** Where a row's features at a time step begin. */
  public int place(int row, int time) {
    return (time * batch + row) * distance;
  }

  /**
   * Reads some rows at a time step.
   *
   * @param into receives them, without gaps, from the place {@code at} on
   */
  public void read(RowRange rows, int time, FloatBuffer into, int at) {
    if (distance == features) {
      into.put(at, values, place(rows.from(), time), rows.size() * features);
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      into.put(at + row * features, values, place(rows.from() + row, time), features);
    }
  }

  /**
   * Writes some rows at a time step.
   *
   * @param from has them from the place {@code at} on
   * @param width from a row to the next one there
   */
  public void write(RowRange rows, int time, FloatBuffer from, int at, int width) {
    if (distance == features && width == features) {
      values.put(place(rows.from(), time), from, at, rows.size() * features);
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      values.put(place(rows.from() + row, time), from, at + row * width, features);
    }
  }
}
