package org.carrousel.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.stream;

/** Forward pass of a convolution. The caller binds its arrays before each run. */
final class ConvolutionForwardPass {
  private final PrimitiveExecution execution;
  final PrimitiveArgument input;
  final PrimitiveArgument weights;
  final PrimitiveArgument bias;
  final PrimitiveArgument sums;

  ConvolutionForwardPass(
      ConvolutionDescriptors arrays,
      convolution_forward.primitive_desc primitive,
      MemoryArena.Allocator allocator) {
    this.execution = new PrimitiveExecution(primitive, allocator);
    this.input = execution.externalInput(DNNL_ARG_SRC, arrays.input(format_tag.nchw));
    this.weights = execution.externalInput(DNNL_ARG_WEIGHTS, arrays.weights(format_tag.oihw));
    this.bias = execution.externalInput(DNNL_ARG_BIAS, arrays.bias());
    this.sums = execution.externalOutput(DNNL_ARG_DST, arrays.sums(format_tag.nchw));
  }

  void run(stream queue) {
    execution.run(queue);
  }
}
