package org.carrousel.engine.nd4j;

import org.carrousel.array.FloatBuffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A matrix of a column for each window, its rows behind each other, in Java and in ND4J's memory.
 * ND4J multiplies matrices whose columns lie behind each other, so this takes part transposed. A
 * layer keeps it from pass to pass: the first use of fresh memory can take longer than a product.
 */
final class WindowMatrix {
  private int height;
  private float[] values = new float[0];
  private INDArray memory;

  /** Makes room; what was there before is lost. */
  WindowMatrix reserve(int height, int mostWindows) {
    this.height = height;
    if (values.length < height * mostWindows) {
      values = new float[height * mostWindows];
      memory = FloatBuffers.lasting('c', values.length);
    }
    return this;
  }

  /** To be read and written. */
  float[] values() {
    return values;
  }

  /** What Java wrote for so many windows, {@code [windows, height]}. */
  INDArray written(int windows) {
    FloatBuffers.use(memory, buffer -> buffer.put(0, values, 0, height * windows));
    return transposed(windows);
  }

  /** Where ND4J may write, {@code [windows, height]}. */
  INDArray transposed(int windows) {
    return memory
        .get(NDArrayIndex.interval(0, (long) height * windows))
        .reshape('c', height, windows)
        .transpose();
  }

  /** What ND4J wrote for so many windows. */
  float[] read(int windows) {
    FloatBuffers.use(memory, buffer -> buffer.get(0, values, 0, height * windows));
    return values;
  }
}
