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
 * The backward pass of a convolution, of which oneDNN makes two. Its arrays are borrowed for each
 * run.
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
      MemoryArena.Lender lender) {
    this.toInput = new PrimitiveExecution(arrays.inputGradient(forward), lender);
    this.weights = toInput.borrowedInput(DNNL_ARG_WEIGHTS, arrays.weights(format_tag.oihw));
    this.ofSums = toInput.borrowedInput(DNNL_ARG_DIFF_DST, arrays.sums(format_tag.nchw));
    this.ofInput = toInput.borrowedOutput(DNNL_ARG_DIFF_SRC, arrays.input(format_tag.nchw));
    this.toParameters = new PrimitiveExecution(arrays.parameterGradients(forward), lender);
    this.input = toParameters.borrowedInput(DNNL_ARG_SRC, arrays.input(format_tag.nchw));
    toParameters.input(DNNL_ARG_DIFF_DST, ofSums);
    this.ofWeights =
        toParameters.borrowedOutput(DNNL_ARG_DIFF_WEIGHTS, arrays.weights(format_tag.oihw));
    this.ofBias = toParameters.borrowedOutput(DNNL_ARG_DIFF_BIAS, arrays.bias());
  }

  void run(stream queue) {
    toInput.run(queue);
    toParameters.run(queue);
  }
}
