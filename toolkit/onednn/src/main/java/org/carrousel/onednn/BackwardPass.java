package org.carrousel.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST_ITER_C;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC_ITER_C;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS_PEEPHOLE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST_ITER_C;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_ITER_C;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS_ITER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS_LAYER;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS_PEEPHOLE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.dnnl.stream;

/** Backward pass of a forward pass, with the gradients it computes. */
final class BackwardPass {
  private final PrimitiveExecution execution;
  final PrimitiveArgument hiddenGradient;
  final PrimitiveArgument lastHiddenGradient;
  final PrimitiveArgument inputGradient;
  final PrimitiveArgument hiddenBeforeGradient;
  final PrimitiveArgument memoryBeforeGradient;

  /** Always zeros: no loss depends on the last memory cell directly. */
  private final PrimitiveArgument lastMemoryGradient;

  private final PrimitiveArgument inputWeights;
  private final PrimitiveArgument recurrentWeights;
  private final PrimitiveArgument bias;
  private final PrimitiveArgument peepholes;

  BackwardPass(
      OnednnCell cell, RnnDescriptors sizes, ForwardPass forward, MemoryArena.Allocator allocator) {
    this.execution =
        new PrimitiveExecution(
            cell.primitive().backward(sizes, forward.execution().description()), allocator);
    RnnDescriptors plain = sizes.float32();
    execution.input(DNNL_ARG_SRC_LAYER, forward.input);
    execution.input(DNNL_ARG_SRC_ITER, forward.hiddenBefore);
    execution.input(DNNL_ARG_WEIGHTS_LAYER, forward.inputWeights);
    execution.input(DNNL_ARG_WEIGHTS_ITER, forward.recurrentWeights);
    execution.input(DNNL_ARG_BIAS, forward.bias);
    execution.input(DNNL_ARG_DST_LAYER, forward.hidden);
    execution.input(DNNL_ARG_DST_ITER, forward.lastHidden);
    execution.shareInternal(DNNL_ARG_WORKSPACE, forward.workspace);
    this.hiddenGradient = execution.input(DNNL_ARG_DIFF_DST_LAYER, plain.hidden());
    this.lastHiddenGradient = execution.input(DNNL_ARG_DIFF_DST_ITER, plain.state());
    this.inputGradient = execution.output(DNNL_ARG_DIFF_SRC_LAYER, plain.input());
    this.hiddenBeforeGradient = execution.output(DNNL_ARG_DIFF_SRC_ITER, plain.state());
    this.inputWeights =
        execution.output(DNNL_ARG_DIFF_WEIGHTS_LAYER, plain.inputWeights(cell.gates()));
    this.recurrentWeights =
        execution.output(DNNL_ARG_DIFF_WEIGHTS_ITER, plain.recurrentWeights(cell.gates()));
    this.bias = execution.output(DNNL_ARG_DIFF_BIAS, plain.vectors(cell.biases()));
    if (cell.memory()) {
      execution.input(DNNL_ARG_SRC_ITER_C, forward.memoryBefore);
      execution.input(DNNL_ARG_DST_ITER_C, forward.lastMemory);
      this.lastMemoryGradient = execution.input(DNNL_ARG_DIFF_DST_ITER_C, plain.state());
      this.memoryBeforeGradient = execution.output(DNNL_ARG_DIFF_SRC_ITER_C, plain.state());
    } else {
      this.lastMemoryGradient = null;
      this.memoryBeforeGradient = null;
    }
    if (cell.peepholes() > 0) {
      execution.input(DNNL_ARG_WEIGHTS_PEEPHOLE, forward.peepholes);
      this.peepholes =
          execution.output(DNNL_ARG_DIFF_WEIGHTS_PEEPHOLE, plain.vectors(cell.peepholes()));
    } else {
      this.peepholes = null;
    }
  }

  void run(stream queue) {
    Stream.of(lastMemoryGradient, inputWeights, recurrentWeights, bias, peepholes)
        .filter(Objects::nonNull)
        .forEach(PrimitiveArgument::clear);
    execution.run(queue);
  }

  /** Returns the buffers that hold the parameters' gradients after a run. */
  PackedParameters gradients(RnnDescriptors sizes) {
    return ForwardPass.values(sizes, inputWeights, recurrentWeights, bias, peepholes);
  }
}
