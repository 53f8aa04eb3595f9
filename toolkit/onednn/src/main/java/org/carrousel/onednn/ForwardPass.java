package org.carrousel.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
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

import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.carrousel.onednn.GateMapping.Target;

/** Forward pass of a cell over sequences of one shape. */
final class ForwardPass {
  private final PrimitiveExecution execution;
  final PrimitiveArgument input;
  final PrimitiveArgument hiddenBefore;
  final PrimitiveArgument memoryBefore;
  final PrimitiveArgument inputWeights;
  final PrimitiveArgument recurrentWeights;
  final PrimitiveArgument bias;
  final PrimitiveArgument peepholes;
  final PrimitiveArgument hidden;
  final PrimitiveArgument lastHidden;
  final PrimitiveArgument lastMemory;

  /** oneDNN's intermediate results for the backward pass; null for inference. */
  final memory workspace;

  ForwardPass(OnednnCell cell, RnnDescriptors sizes, MemoryArena.Allocator allocator) {
    this.execution = new PrimitiveExecution(cell.primitive().forward(sizes), allocator);
    RnnDescriptors plain = sizes.float32();
    this.input = execution.input(DNNL_ARG_SRC_LAYER, plain.input());
    this.hiddenBefore = execution.input(DNNL_ARG_SRC_ITER, plain.state());
    this.memoryBefore = cell.memory() ? execution.input(DNNL_ARG_SRC_ITER_C, plain.state()) : null;
    this.inputWeights = execution.input(DNNL_ARG_WEIGHTS_LAYER, plain.inputWeights(cell.gates()));
    this.recurrentWeights =
        execution.input(DNNL_ARG_WEIGHTS_ITER, plain.recurrentWeights(cell.gates()));
    this.bias = execution.input(DNNL_ARG_BIAS, plain.vectors(cell.biases()));
    this.peepholes =
        cell.peepholes() > 0
            ? execution.input(DNNL_ARG_WEIGHTS_PEEPHOLE, plain.vectors(cell.peepholes()))
            : null;
    this.hidden = execution.output(DNNL_ARG_DST_LAYER, plain.hidden());
    this.lastHidden = execution.output(DNNL_ARG_DST_ITER, plain.state());
    this.lastMemory = cell.memory() ? execution.output(DNNL_ARG_DST_ITER_C, plain.state()) : null;
    this.workspace =
        sizes.inference()
            ? null
            : execution.allocateInternal(
                DNNL_ARG_WORKSPACE, execution.description().workspace_desc());
  }

  /** Returns the buffers that hold the parameters; the caller fills them before a run. */
  PackedParameters parameters(RnnDescriptors sizes) {
    return values(sizes, inputWeights, recurrentWeights, bias, peepholes);
  }

  static PackedParameters values(
      RnnDescriptors sizes,
      PrimitiveArgument input,
      PrimitiveArgument recurrent,
      PrimitiveArgument bias,
      PrimitiveArgument peepholes) {
    Map<Target, FloatBuffer> buffers = new EnumMap<>(Target.class);
    buffers.put(Target.INPUT_WEIGHTS, input.values());
    buffers.put(Target.RECURRENT_WEIGHTS, recurrent.values());
    buffers.put(Target.BIAS, bias.values());
    Map<Target, Integer> rows = new EnumMap<>(Target.class);
    rows.put(Target.INPUT_WEIGHTS, sizes.inputs());
    rows.put(Target.RECURRENT_WEIGHTS, sizes.units());
    rows.put(Target.BIAS, 1);
    if (peepholes != null) {
      buffers.put(Target.PEEPHOLES, peepholes.values());
      rows.put(Target.PEEPHOLES, 1);
    }
    return new PackedParameters(buffers, rows, sizes.units());
  }

  void run(stream queue) {
    execution.run(queue);
  }

  PrimitiveExecution execution() {
    return execution;
  }
}
