package org.carrousel.onednn;

import java.util.List;
import java.util.function.Consumer;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.FloatMemory;
import org.carrousel.recurrent.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Batches of one shape: groups of rows that are computed side by side, and what they write. */
final class BatchPasses {
  /** {@code [units, batch, time]}. */
  final INDArray hidden;

  /** {@code [inputs, batch, time]}; null for inference. */
  final INDArray inputGradient;

  final List<RowGroup> groups;

  /**
   * @param sizes of the whole batch
   */
  BatchPasses(CellForm form, CellShape shape, Descriptions sizes) {
    int batch = sizes.batch();
    int steps = sizes.steps();
    this.hidden = FloatMemory.lasting('f', sizes.units(), batch, steps);
    this.inputGradient =
        sizes.inference() ? null : FloatMemory.lasting('f', shape.inputs(), batch, steps);
    this.groups =
        RowRange.split(sizes.batch(), multiplications(form, sizes)).stream()
            .map(rows -> new RowGroup(form, rows, sizes.batch(rows.size())))
            .toList();
  }

  void forEachGroup(Consumer<RowGroup> work) {
    if (groups.size() == 1) {
      work.accept(groups.get(0));
    } else {
      groups.parallelStream().forEach(work);
    }
  }

  /** Of oneDNN's memory. */
  long bytes() {
    return groups.stream().mapToLong(RowGroup::bytes).sum();
  }

  /** Gives back oneDNN's memory; there is no pass afterwards. */
  void release() {
    groups.forEach(RowGroup::release);
  }

  private static long multiplications(CellForm form, Descriptions sizes) {
    long weights = (long) form.gates() * sizes.units() * (sizes.inputs() + sizes.units());
    return weights * sizes.batch() * sizes.steps();
  }
}
