package org.carrousel.recurrent;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The memory of arrays in single precision, for engines that read and write it themselves. */
public final class FloatMemory {
  private FloatMemory() {}

  /**
   * The memory of a dense array, in its order. It lasts no longer than the array, which has to be
   * kept, if by {@link java.lang.ref.Reference#reachabilityFence}.
   */
  public static FloatBuffer of(INDArray array) {
    return new FloatPointer(array.data().addressPointer()).capacity(array.length()).asBuffer();
  }

  /** A matrix whose columns lie behind each other, or a dense row: itself if it is so. */
  public static INDArray columns(INDArray matrix) {
    boolean dense = matrix.stride(0) == 1 && matrix.stride(1) == matrix.rows();
    boolean row = matrix.rows() == 1 && matrix.stride(1) == 1;
    return dense || row ? matrix : matrix.dup('f');
  }

  /**
   * {@code [features, batch, time]} with features side by side, then rows, then time steps: itself
   * if it is so.
   */
  public static INDArray dense(INDArray sequence) {
    long features = sequence.size(0);
    boolean dense =
        sequence.stride(0) == 1
            && sequence.stride(1) == features
            && sequence.stride(2) == features * sequence.size(1);
    return dense ? sequence : sequence.dup('f');
  }

  /** An array outside of the workspaces that DL4J empties, to be written. */
  @SuppressWarnings("try")
  public static INDArray lasting(char order, long... shape) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(DataType.FLOAT, shape, order);
    }
  }
}
