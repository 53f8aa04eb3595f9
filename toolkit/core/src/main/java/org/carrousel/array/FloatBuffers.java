package org.carrousel.array;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The memory of arrays in single precision, for engines that read and write it themselves. */
public final class FloatBuffers {
  private FloatBuffers() {}

  /**
   * The memory of a dense array, in its order. It lasts no longer than the array, which whoever
   * uses it has to keep: {@link #use} does.
   */
  public static FloatBuffer of(INDArray array) {
    return of(array, array.length());
  }

  /** So many values from an array's first one on. */
  public static FloatBuffer of(INDArray array, long length) {
    return new FloatPointer(array.data().addressPointer()).capacity(length).asBuffer();
  }

  /** Does something with the memory of a dense array, which is kept until it is done. */
  public static void use(INDArray array, Consumer<FloatBuffer> work) {
    try {
      work.accept(of(array));
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  /** A matrix whose columns lie behind each other, or a dense row: itself if it is so. */
  public static INDArray columns(INDArray matrix) {
    boolean dense = matrix.stride(0) == 1 && matrix.stride(1) == matrix.rows();
    boolean row = matrix.rows() == 1 && matrix.stride(1) == 1;
    return dense || row ? matrix : matrix.dup('f');
  }

  /** An array outside of the workspaces that DL4J empties, to be written. */
  @SuppressWarnings("try")
  public static INDArray createDetached(char order, long... shape) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(DataType.FLOAT, shape, order);
    }
  }
}
