package org.carrousel.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.array.FloatBuffers;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Buffer access to sequences {@code [features, batch, time]} in single precision. The features of a
 * row at a time step are contiguous. Consecutive rows, and the last row of a time step and the
 * first of the next, have the same distance (docs/decisions/003).
 */
public final class FloatSequences {
  /** Owner of the buffer's memory: the buffer is valid as long as the array is reachable. */
  private final INDArray array;

  private final FloatBuffer values;
  private final int features;
  private final int batch;

  /** Distance between rows; more than the features if the array is a view of wider rows. */
  private final int distance;

  private FloatSequences(INDArray array) {
    this.array = array;
    this.features = (int) array.size(0);
    this.batch = (int) array.size(1);
    this.distance = (int) distance(array);
    long rows = array.size(1) * array.size(2);
    this.values = FloatBuffers.of(array, (rows - 1) * distance + features);
  }

  /** Opens an array for reading; copies it if its layout is different. */
  public static FloatSequences toRead(INDArray sequences) {
    return new FloatSequences(isArranged(sequences) ? sequences : sequences.dup('f'));
  }

  /**
   * Opens an array for writing.
   *
   * @throws IllegalArgumentException if its layout is different
   */
  public static FloatSequences toWrite(INDArray sequences) {
    if (!isArranged(sequences)) {
      throw new IllegalArgumentException(
          "An engine cannot write an array of shape %s with strides %s: features must be contiguous"
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

  /** Returns the distance between rows; the stride of an axis of length 1 is not used. */
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

  /** Returns the number of features of a time step. */
  public int features() {
    return features;
  }

  /** Returns the index in the buffer of a row's first feature at a time step. */
  public int offset(int row, int time) {
    return (time * batch + row) * distance;
  }

  /**
   * Copies some rows of a time step into a buffer.
   *
   * @param into receives the rows without gaps, from index {@code at} on
   */
  public void read(RowRange rows, int time, FloatBuffer into, int at) {
    if (distance == features) {
      into.put(at, values, offset(rows.from(), time), rows.size() * features);
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      into.put(at + row * features, values, offset(rows.from() + row, time), features);
    }
  }

  /**
   * Copies rows from a buffer into some rows of a time step.
   *
   * @param from rows to copy, from index {@code at} on
   * @param width distance between rows in {@code from}
   */
  public void write(RowRange rows, int time, FloatBuffer from, int at, int width) {
    if (distance == features && width == features) {
      values.put(offset(rows.from(), time), from, at, rows.size() * features);
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      values.put(offset(rows.from() + row, time), from, at + row * width, features);
    }
  }
}
