package org.carrousel.array;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Copy of sequences {@code [features, batch, time]} between arrays with different distances between
 * rows, such as half the output of a bidirectional layer. ND4J's {@code assign} computes the index
 * of each value for such arrays, which takes longer than the layer.
 */
public final class SequenceCopy {
  private SequenceCopy() {}

  /**
   * Copies a sequence.
   *
   * @param into receives the values; same shape and data type
   */
  public static void copy(INDArray from, INDArray into) {
    boolean contiguous = hasContiguousFeatures(from) && hasContiguousFeatures(into);
    if (contiguous && !(isDense(from) && isDense(into))) {
      copyRows(from, into);
    } else {
      into.assign(from);
    }
  }

  /** Returns whether the features of a row at a time step are contiguous. */
  private static boolean hasContiguousFeatures(INDArray sequences) {
    return sequences.size(0) == 1 || sequences.stride(0) == 1;
  }

  private static boolean isDense(INDArray sequences) {
    return sequences.stride(1) == sequences.size(0);
  }

  private static void copyRows(INDArray from, INDArray into) {
    Nd4j.getAffinityManager().ensureLocation(from, Location.HOST);
    Nd4j.getAffinityManager().ensureLocation(into, Location.HOST);
    Nd4j.getAffinityManager().tagLocation(into, Location.HOST);
    long width = from.dataType().width();
    BytePointer source = new BytePointer(from.data().addressPointer());
    BytePointer target = new BytePointer(into.data().addressPointer());
    try {
      for (long time = 0; time < from.size(2); time++) {
        for (long row = 0; row < from.size(1); row++) {
          source.position(width * (time * from.stride(2) + row * from.stride(1)));
          target.position(width * (time * into.stride(2) + row * into.stride(1)));
          Pointer.memcpy(target, source, width * from.size(0));
        }
      }
    } finally {
      Reference.reachabilityFence(from);
    }
  }
}
