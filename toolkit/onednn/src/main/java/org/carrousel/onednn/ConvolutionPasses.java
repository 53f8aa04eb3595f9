package org.carrousel.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.stream;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Both passes over batches of pictures of one shape, with the memory they need. */
final class ConvolutionPasses {
  private final int threads;
  private final stream queue = new stream(OnednnLibrary.processor());
  private final MemoryArena arena;
  private final MemoryArena.Lender lender;
  private final ConvolutionDescriptors arrays;
  private convolution_forward.primitive_desc description;
  private ConvolutionForwardPass forward;
  private ConvolutionBackwardPass backward;

  /** The arena's count of replaced blocks when the latest pass was made. */
  private int made;

  /**
   * @param arena of the memory
   */
  ConvolutionPasses(ConvolutionShape shape, MemoryArena arena) {
    this.threads = RowRange.split(shape.batch(), shape.multiplications()).size();
    this.arena = arena;
    this.lender = arena.lender();
    this.arrays = new ConvolutionDescriptors(shape);
    // oneDNN shares out a primitive's work among the threads that there are when it is made.
    OnednnLibrary.onThreads(
        threads,
        () -> {
          description = arrays.forward();
          forward = new ConvolutionForwardPass(arrays, description, lender);
        });
    this.made = arena.replaced();
  }

  /** Whether the memory is still there. */
  boolean current() {
    return made == arena.replaced();
  }

  /** As {@link org.carrousel.engine.ConvolutionComputation#sums}. */
  void forward(INDArray input, INDArray weights, INDArray bias, INDArray sums) {
    forward.input.borrow(input);
    forward.weights.borrow(weights);
    forward.bias.borrow(bias);
    forward.sums.borrow(sums);
    OnednnLibrary.onThreads(threads, () -> forward.run(queue));
  }

  /** As {@link org.carrousel.engine.ConvolutionComputation#gradients}. */
  void backward(INDArray input, INDArray weights, INDArray ofSums, ConvolutionGradients gradients) {
    if (backward == null) {
      OnednnLibrary.onThreads(
          threads, () -> backward = new ConvolutionBackwardPass(arrays, description, lender));
      made = arena.replaced();
    }
    backward.input.borrow(input);
    backward.weights.borrow(weights);
    backward.ofSums.borrow(ofSums);
    backward.ofInput.borrow(gradients.input());
    backward.ofWeights.borrow(gradients.weights());
    backward.ofBias.borrow(gradients.bias());
    OnednnLibrary.onThreads(threads, () -> backward.run(queue));
  }
}
