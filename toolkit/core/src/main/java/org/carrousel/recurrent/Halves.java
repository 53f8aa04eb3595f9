package org.carrousel.recurrent;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Both directions' features one behind the other, and apart again: dense {@code [features, batch,
 * time]} in Fortran order. Copied column by column; ND4J's own ways look up the place of each value
 * and take longer than the recurrent layer.
 */
final class Halves {
  private Halves() {}

  /**
   * Puts features behind each other.
   *
   * @param first {@code [units, batch, time]}
   * @param second the same
   * @param into {@code [2 units, batch, time]}
   */
  static void join(INDArray first, INDArray second, INDArray into) {
    long units = first.size(0);
    copy(first, 0, units, into, 0, units);
    copy(second, 0, units, into, units, units);
  }

  /** One half of the features, as a new array. */
  static INDArray part(INDArray whole, boolean first) {
    long units = whole.size(0) / 2;
    INDArray part =
        Nd4j.createUninitialized(
            whole.dataType(), new long[] {units, whole.size(1), whole.size(2)}, 'f');
    copy(whole, first ? 0 : units, 2 * units, part, 0, units);
    return part;
  }

  /** Of every column {@code units} values, from one place in it to another. */
  private static void copy(
      INDArray from, long start, long height, INDArray into, long to, long units) {
    Nd4j.getAffinityManager().ensureLocation(from, Location.HOST);
    Nd4j.getAffinityManager().ensureLocation(into, Location.HOST);
    Nd4j.getAffinityManager().tagLocation(into, Location.HOST);
    long bytes = from.dataType().width();
    long intoHeight = into.size(0);
    BytePointer source = new BytePointer(from.data().addressPointer());
    BytePointer target = new BytePointer(into.data().addressPointer());
    long columns = from.size(1) * from.size(2);
    try {
      for (long column = 0; column < columns; column++) {
        source.position(bytes * (column * height + start));
        target.position(bytes * (column * intoHeight + to));
        Pointer.memcpy(target, source, bytes * units);
      }
    } finally {
      Reference.reachabilityFence(from);
    }
  }
}
