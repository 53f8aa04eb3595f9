package org.carrousel.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.stream;
import org.carrousel.convolution.ConvolutionGradients;
import org.carrousel.convolution.ConvolutionShape;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Both passes over batches of pictures of one shape, with the memory they need. */
final class ConvolutionPasses {
  private final int threads;
  private final stream queue = new stream(Library.processor());
  private final Arena arena;
  private final Arena.Lender lender;
  private final ConvolutionDescriptions arrays;
  private convolution_forward.primitive_desc description;
  private ConvolutionForward forward;
  private ConvolutionBackward backward;

  /** The arena's count of replaced blocks when the latest pass was made. */
  private int made;

  /**
   * @param arena of the memory
   */
  ConvolutionPasses(ConvolutionShape shape, Arena arena) {
    this.threads = RowRange.split(shape.batch(), shape.multiplications()).size();
    this.arena = arena;
    this.lender = arena.lender();
    this.arrays = new ConvolutionDescriptions(shape);
    // oneDNN shares out a primitive's work among the threads that there are when it is made.
    Library.onThreads(
        threads,
        () -> {
          description = arrays.forward();
          forward = new ConvolutionForward(arrays, description, lender);
        });
    this.made = arena.replaced();
  }

  /** Whether the memory is still there. */
  boolean current() {
    return made == arena.replaced();
  }

  /** As {@link org.carrousel.convolution.ConvolutionComputation#sums}. */
  void forward(INDArray input, INDArray weights, INDArray bias, INDArray sums) {
    forward.input.borrow(input);
    forward.weights.borrow(weights);
    forward.bias.borrow(bias);
    forward.sums.borrow(sums);
    Library.onThreads(threads, () -> forward.run(queue));
  }

  /** As {@link org.carrousel.convolution.ConvolutionComputation#gradients}. */
  void backward(INDArray input, INDArray weights, INDArray ofSums, ConvolutionGradients gradients) {
    if (backward == null) {
      Library.onThreads(
          threads, () -> backward = new ConvolutionBackward(arrays, description, lender));
      made = arena.replaced();
    }
    backward.input.borrow(input);
    backward.weights.borrow(weights);
    backward.ofSums.borrow(ofSums);
    backward.ofInput.borrow(gradients.input());
    backward.ofWeights.borrow(gradients.weights());
    backward.ofBias.borrow(gradients.bias());
    Library.onThreads(threads, () -> backward.run(queue));
  }
}
