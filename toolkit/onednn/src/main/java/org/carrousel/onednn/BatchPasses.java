package org.carrousel.onednn;

import java.util.List;
import java.util.function.Consumer;
import org.carrousel.recurrent.CellShape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Batches of one shape: groups of rows that are computed side by side, and what they write. */
final class BatchPasses {
  /** Multiplications that are worth starting a thread. */
  private static final long WORTH_A_THREAD = 1_000_000;

  /** {@code [units, batch, time]}. */
  final INDArray hidden;

  /** {@code [inputs, batch, time]}; null for inference. */
  final INDArray inputGradient;

  final List<RowGroup> groups;

  /**
   * @param sizes of the whole batch
   */
  BatchPasses(CellForm form, CellShape shape, Descriptions sizes) {
    this.hidden = sequence(sizes.units(), sizes);
    this.inputGradient = sizes.inference() ? null : sequence(shape.inputs(), sizes);
    this.groups =
        RowRange.split(sizes.batch(), threads(form, sizes)).stream()
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

  private static int threads(CellForm form, Descriptions sizes) {
    long weights = (long) form.gates() * sizes.units() * (sizes.inputs() + sizes.units());
    long worth = Math.max(1, weights * sizes.batch() * sizes.steps() / WORTH_A_THREAD);
    int processors = Runtime.getRuntime().availableProcessors();
    return (int) Math.min(Math.min(worth, processors), sizes.batch());
  }

  /** Zeros, outside of the workspaces that DL4J empties. */
  @SuppressWarnings("try")
  private static INDArray sequence(int features, Descriptions sizes) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      long[] shape = {features, sizes.batch(), sizes.steps()};
      return Nd4j.create(DataType.FLOAT, shape, 'f');
    }
  }
}
