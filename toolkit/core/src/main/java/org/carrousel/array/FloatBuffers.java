package org.carrousel.array;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Buffers on the memory of single-precision arrays on the CPU. */
public final class FloatBuffers {
  private FloatBuffers() {}

  /**
   * Returns the memory of a dense array. The buffer is valid only while the array is reachable,
   * which the caller must ensure; {@link #use} does so.
   */
  public static FloatBuffer of(INDArray array) {
    return of(array, array.length());
  }

  /** Returns the first {@code length} floats of an array; valid while the array is reachable. */
  public static FloatBuffer of(INDArray array, long length) {
    return new FloatPointer(array.data().addressPointer()).capacity(length).asBuffer();
  }

  /** Runs work on the memory of a dense array, and keeps the array reachable until it is done. */
  public static void use(INDArray array, Consumer<FloatBuffer> work) {
    try {
      work.accept(of(array));
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  /** Returns a matrix in column-major order without gaps: itself if it is, else a copy. */
  public static INDArray columns(INDArray matrix) {
    boolean dense = matrix.stride(0) == 1 && matrix.stride(1) == matrix.rows();
    boolean row = matrix.rows() == 1 && matrix.stride(1) == 1;
    return dense || row ? matrix : matrix.dup('f');
  }

  /** Creates an uninitialized FLOAT array outside of the workspaces that DL4J clears. */
  @SuppressWarnings("try")
  public static INDArray createDetached(char order, long... shape) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(DataType.FLOAT, shape, order);
    }
  }
}
