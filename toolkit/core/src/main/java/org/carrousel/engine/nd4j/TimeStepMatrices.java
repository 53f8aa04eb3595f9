package org.carrousel.engine.nd4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.function.Supplier;
import org.carrousel.array.ArrayValues;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrices {@code [rows, batch]}, one a time step, behind each other in one array, so that one
 * product can take them all. Java arithmetic reads and writes them as doubles, one time step at a
 * time.
 */
final class TimeStepMatrices {
  private final ArrayValues memory;
  private final INDArray[] views;
  private final int batch;
  private final int size;

  /** Zeros, outside of any workspace, to be kept from call to call. */
  TimeStepMatrices(DataType dataType, int rows, int batch, int count) {
    INDArray zeros =
        outsideWorkspaces(
            () -> Nd4j.create(dataType, new long[] {rows, (long) batch * count}, 'f'));
    this.memory = new ArrayValues(zeros);
    this.views = new INDArray[count];
    this.batch = batch;
    this.size = rows * batch;
  }

  /** An array outside of the workspaces that DL4J empties after each pass. */
  @SuppressWarnings("try")
  static INDArray outsideWorkspaces(Supplier<INDArray> array) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return array.get();
    }
  }

  /** One time step, {@code [rows, batch]}. */
  INDArray at(int number) {
    if (views[number] == null) {
      views[number] = outsideWorkspaces(() -> range(number, number + 1));
    }
    return views[number];
  }

  /** Several time steps beside each other, {@code [rows, batch · (to - from)]}. */
  INDArray range(int from, int to) {
    return matrix().get(all(), interval((long) from * batch, (long) to * batch));
  }

  /** All time steps, {@code [rows, batch, count]}. */
  INDArray sequence() {
    return matrix().reshape('f', matrix().rows(), batch, views.length);
  }

  /** All time steps beside each other, {@code [rows, batch · count]}. */
  INDArray matrix() {
    return memory.array();
  }

  /** Number of values of one time step. */
  int size() {
    return size;
  }

  void read(int number, double[] into) {
    memory.read((long) number * size, into, size);
  }

  void write(int number, double[] from) {
    memory.write((long) number * size, from, size);
  }
}
