package org.carrousel.onednn;

import org.bytedeco.dnnl.stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Both passes over sequences of one shape, with the memory they need. */
final class Passes {
  final Descriptions sizes;
  final ForwardPass forward;

  /** {@code [units, batch, time]}, written by the forward pass. */
  final INDArray hidden;

  private final CellForm form;
  private final stream queue = new stream(Library.processor());
  private final int threads;
  private BackwardPass backward;

  Passes(CellForm form, Descriptions sizes) {
    this.form = form;
    this.sizes = sizes;
    this.threads = Threads.of(form, sizes);
    this.hidden = sequence(sizes.units());
    this.forward = Library.withThreads(threads, () -> new ForwardPass(form, sizes, hidden));
  }

  /** Zeros, {@code [features, batch, time]}, outside of the workspaces that DL4J empties. */
  @SuppressWarnings("try")
  INDArray sequence(int features) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.create(DataType.FLOAT, new long[] {features, sizes.batch(), sizes.steps()}, 'f');
    }
  }

  /** Made when the first gradient is asked for: who only predicts needs none. */
  BackwardPass backward() {
    if (backward == null) {
      INDArray inputGradient = sequence(sizes.inputs());
      backward =
          Library.withThreads(threads, () -> new BackwardPass(form, sizes, forward, inputGradient));
    }
    return backward;
  }

  void runForward() {
    Library.withThreads(
        threads,
        () -> {
          forward.run(queue);
          return null;
        });
  }

  void runBackward() {
    Library.withThreads(
        threads,
        () -> {
          backward().run(queue);
          return null;
        });
  }
}
