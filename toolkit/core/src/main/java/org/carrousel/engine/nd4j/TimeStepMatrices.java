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
 * Matrices {@code [rows, batch]} of all time steps, contiguous in one array, so that one product
 * can use all of them. Java code reads and writes one time step at a time, as doubles.
 */
final class TimeStepMatrices {
  private final ArrayValues memory;
  private final INDArray[] views;
  private final int batch;
  private final int size;

  /** Allocates zeros outside of any workspace, because they are reused by later calls. */
  TimeStepMatrices(DataType dataType, int rows, int batch, int count) {
    INDArray zeros =
        outsideWorkspaces(
            () -> Nd4j.create(dataType, new long[] {rows, (long) batch * count}, 'f'));
    this.memory = new ArrayValues(zeros);
    this.views = new INDArray[count];
    this.batch = batch;
    this.size = rows * batch;
  }

  /** Creates an array outside of the workspaces that DL4J clears after each pass. */
  @SuppressWarnings("try")
  static INDArray outsideWorkspaces(Supplier<INDArray> array) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return array.get();
    }
  }

  /** Returns a view of one time step, {@code [rows, batch]}. */
  INDArray at(int number) {
    if (views[number] == null) {
      views[number] = outsideWorkspaces(() -> range(number, number + 1));
    }
    return views[number];
  }

  /** Returns a view of several time steps, {@code [rows, batch · (to - from)]}. */
  INDArray range(int from, int to) {
    return matrix().get(all(), interval((long) from * batch, (long) to * batch));
  }

  /** Returns a view of all time steps, {@code [rows, batch, count]}. */
  INDArray sequence() {
    return matrix().reshape('f', matrix().rows(), batch, views.length);
  }

  /** Returns all time steps as one matrix, {@code [rows, batch · count]}. */
  INDArray matrix() {
    return memory.array();
  }

  /** Returns the number of values of one time step. */
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
