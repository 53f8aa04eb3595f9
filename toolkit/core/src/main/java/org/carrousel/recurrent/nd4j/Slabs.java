package org.carrousel.recurrent.nd4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrices {@code [rows, batch]}, one a time step, behind each other in one array, so that one
 * product can take them all. Java arithmetic reads and writes them as doubles, one time step at a
 * time.
 */
final class Slabs {
  private final INDArray array;
  private final INDArray[] views;
  private final int batch;
  private final int size;
  private final FloatBuffer floats;
  private final DoubleBuffer doubles;
  private final float[] scratch;

  /** Zeros, outside of any workspace, to be kept from call to call. */
  Slabs(DataType dataType, int rows, int batch, int count) {
    this.array = kept(() -> Nd4j.create(dataType, new long[] {rows, (long) batch * count}, 'f'));
    this.views = new INDArray[count];
    this.batch = batch;
    this.size = rows * batch;
    boolean single = dataType == DataType.FLOAT;
    this.floats = single ? array.data().asNioFloat() : null;
    this.doubles = single ? null : array.data().asNioDouble();
    this.scratch = single ? new float[size] : null;
  }

  /** An array outside of the workspaces that DL4J empties after each pass. */
  @SuppressWarnings("try")
  static INDArray kept(Supplier<INDArray> array) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return array.get();
    }
  }

  /** One time step, {@code [rows, batch]}. */
  INDArray slab(int number) {
    if (views[number] == null) {
      views[number] = kept(() -> range(number, number + 1));
    }
    return views[number];
  }

  /** Several time steps beside each other, {@code [rows, batch · (to - from)]}. */
  INDArray range(int from, int to) {
    return array.get(all(), interval((long) from * batch, (long) to * batch));
  }

  /** All time steps, {@code [rows, batch, count]}. */
  INDArray sequence() {
    return array.reshape('f', array.rows(), batch, views.length);
  }

  /** All time steps beside each other, {@code [rows, batch · count]}. */
  INDArray matrix() {
    return array;
  }

  /** Number of values of one time step. */
  int size() {
    return size;
  }

  void read(int number, double[] into) {
    if (doubles != null) {
      doubles.get(number * size, into, 0, size);
      return;
    }
    floats.get(number * size, scratch, 0, size);
    for (int i = 0; i < size; i++) {
      into[i] = scratch[i];
    }
  }

  void write(int number, double[] from) {
    if (doubles != null) {
      doubles.put(number * size, from, 0, size);
      return;
    }
    for (int i = 0; i < size; i++) {
      scratch[i] = (float) from[i];
    }
    floats.put(number * size, scratch, 0, size);
  }
}
