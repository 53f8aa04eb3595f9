package org.carrousel.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.stream;

/**
 * Backward pass of a convolution: one oneDNN primitive for the input's gradient, one for those of
 * the parameters. The caller binds the arrays before each run.
 */
final class ConvolutionBackwardPass {
  private final PrimitiveExecution toInput;
  private final PrimitiveExecution toParameters;
  final PrimitiveArgument input;
  final PrimitiveArgument weights;
  final PrimitiveArgument ofSums;
  final PrimitiveArgument ofInput;
  final PrimitiveArgument ofWeights;
  final PrimitiveArgument ofBias;

  ConvolutionBackwardPass(
      ConvolutionDescriptors arrays,
      convolution_forward.primitive_desc forward,
      MemoryArena.Allocator allocator) {
    this.toInput = new PrimitiveExecution(arrays.inputGradient(forward), allocator);
    this.weights = toInput.externalInput(DNNL_ARG_WEIGHTS, arrays.weights(format_tag.oihw));
    this.ofSums = toInput.externalInput(DNNL_ARG_DIFF_DST, arrays.sums(format_tag.nchw));
    this.ofInput = toInput.externalOutput(DNNL_ARG_DIFF_SRC, arrays.input(format_tag.nchw));
    this.toParameters = new PrimitiveExecution(arrays.parameterGradients(forward), allocator);
    this.input = toParameters.externalInput(DNNL_ARG_SRC, arrays.input(format_tag.nchw));
    toParameters.input(DNNL_ARG_DIFF_DST, ofSums);
    this.ofWeights =
        toParameters.externalOutput(DNNL_ARG_DIFF_WEIGHTS, arrays.weights(format_tag.oihw));
    this.ofBias = toParameters.externalOutput(DNNL_ARG_DIFF_BIAS, arrays.bias());
  }

  void run(stream queue) {
    toInput.run(queue);
    toParameters.run(queue);
  }
}
