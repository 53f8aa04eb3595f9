package org.carrousel.array;

import java.util.Arrays;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Memory that a layer reuses in each pass for one array of any shape, because first use of fresh
 * memory causes page faults (docs/decisions/005).
 */
public final class ReusableArray {
  private final DataType dataType;
  private INDArray values;
  private INDArray latest;

  public ReusableArray(DataType dataType) {
    this.dataType = dataType;
  }

  /**
   * Returns an uninitialized array; the arrays of earlier calls become invalid.
   *
   * @return {@code [features, batch, time]} in Fortran order
   */
  public INDArray of(long features, long batch, long steps) {
    return of(new long[] {features, batch, steps}, 'f');
  }

  /**
   * Returns an uninitialized array; the arrays of earlier calls become invalid.
   *
   * @return array of this shape in C order
   */
  public INDArray dense(long... shape) {
    return of(shape, 'c');
  }

  private INDArray of(long[] shape, char order) {
    if (latest != null && latest.ordering() == order && Arrays.equals(latest.shape(), shape)) {
      return latest;
    }
    long length = ArrayUtil.prodLong(shape);
    if (values == null || values.length() < length) {
      values = createDetached(length + length / 4);
    }
    latest = Nd4j.create(values.data(), shape, Nd4j.getStrides(shape, order), 0, order);
    return latest;
  }

  /** Creates an uninitialized array outside of the workspaces that DL4J clears. */
  @SuppressWarnings("try")
  private INDArray createDetached(long length) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(dataType, length);
    }
  }
}
