package org.carrousel.engine.nd4j;

import org.carrousel.array.FloatBuffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Row-major matrix {@code [height, windows]} in a Java array and in ND4J's memory. ND4J multiplies
 * column-major matrices, so it uses a transposed view. A layer reuses the matrix in each pass,
 * because the first use of fresh memory can take longer than a product.
 */
final class WindowMatrix {
  private int height;
  private float[] values = new float[0];
  private INDArray memory;

  /** Sets the height and allocates memory if needed; earlier values are lost. */
  WindowMatrix reserve(int height, int maxWindows) {
    this.height = height;
    if (values.length < height * maxWindows) {
      values = new float[height * maxWindows];
      memory = FloatBuffers.createDetached('c', values.length);
    }
    return this;
  }

  /** Returns the Java array, row by row. */
  float[] values() {
    return values;
  }

  /** Copies the Java array to ND4J's memory, and returns the view {@code [windows, height]}. */
  INDArray upload(int windows) {
    FloatBuffers.use(memory, buffer -> buffer.put(0, values, 0, height * windows));
    return view(windows);
  }

  /** Returns the view {@code [windows, height]} of ND4J's memory. */
  INDArray view(int windows) {
    return memory
        .get(NDArrayIndex.interval(0, (long) height * windows))
        .reshape('c', height, windows)
        .transpose();
  }

  /** Copies ND4J's memory to the Java array, and returns the array. */
  float[] download(int windows) {
    FloatBuffers.use(memory, buffer -> buffer.get(0, values, 0, height * windows));
    return values;
  }
}
