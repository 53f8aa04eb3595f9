package org.carrousel.array;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Access to an array's values as doubles, in the order of its memory, for FLOAT and DOUBLE arrays.
 * On a GPU, values are copied to the host before they are read, and ND4J copies written values back
 * before it uses them.
 */
public final class ArrayValues {
  /** Owner of the memory that the pointers point to. */
  private final INDArray array;

  private final FloatPointer floats;
  private final DoublePointer doubles;
  private float[] scratch = new float[0];

  /**
   * @param array FLOAT or DOUBLE array whose memory has no gaps
   */
  public ArrayValues(INDArray array) {
    boolean single = array.dataType() == DataType.FLOAT;
    this.array = array;
    this.floats = single ? new FloatPointer(array.data().addressPointer()) : null;
    this.doubles = single ? null : new DoublePointer(array.data().addressPointer());
  }

  /** Reads {@code count} values of the array, from index {@code from} on. */
  public void read(long from, double[] into, int count) {
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    try {
      if (doubles != null) {
        doubles.position(from).get(into, 0, count);
        return;
      }
      floats.position(from).get(scratch(count), 0, count);
    } finally {
      Reference.reachabilityFence(array);
    }
    for (int i = 0; i < count; i++) {
      into[i] = scratch[i];
    }
  }

  /** Writes the first {@code count} values into the array, from index {@code from} on. */
  public void write(long from, double[] values, int count) {
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
    try {
      if (doubles != null) {
        doubles.position(from).put(values, 0, count);
        return;
      }
      scratch(count);
      for (int i = 0; i < count; i++) {
        scratch[i] = (float) values[i];
      }
      floats.position(from).put(scratch, 0, count);
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  /** Returns the array itself. */
  public INDArray array() {
    return array;
  }

  private float[] scratch(int count) {
    if (scratch.length < count) {
      scratch = new float[count];
    }
    return scratch;
  }
}
