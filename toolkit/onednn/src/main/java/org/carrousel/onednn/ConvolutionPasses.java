package org.carrousel.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.stream;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Forward and backward pass of convolutions of one shape, with their memory. */
final class ConvolutionPasses {
  private final int threads;
  private final stream queue = new stream(OnednnLibrary.processor());
  private final MemoryArena arena;
  private final MemoryArena.Allocator allocator;
  private final ConvolutionDescriptors arrays;
  private convolution_forward.primitive_desc description;
  private ConvolutionForwardPass forward;
  private ConvolutionBackwardPass backward;

  /** Generation of the arena when the latest of the two passes was created. */
  private int generation;

  /** Creates the forward pass; the backward pass is created on first use. */
  ConvolutionPasses(ConvolutionShape shape, MemoryArena arena) {
    this.threads = RowRange.split(shape.batch(), shape.multiplications()).size();
    this.arena = arena;
    this.allocator = arena.allocator();
    this.arrays = new ConvolutionDescriptors(shape);
    // oneDNN splits a primitive's work for the number of threads set when it is created.
    OnednnLibrary.withThreads(
        threads,
        () -> {
          description = arrays.forward();
          forward = new ConvolutionForwardPass(arrays, description, allocator);
        });
    this.generation = arena.generation();
  }

  /** Returns whether the passes' memory is still valid. */
  boolean current() {
    return generation == arena.generation();
  }

  /** Computes {@link org.carrousel.engine.ConvolutionComputation#sums}. */
  void forward(INDArray input, INDArray weights, INDArray bias, INDArray sums) {
    forward.input.bind(input);
    forward.weights.bind(weights);
    forward.bias.bind(bias);
    forward.sums.bind(sums);
    OnednnLibrary.withThreads(threads, () -> forward.run(queue));
  }

  /** Computes {@link org.carrousel.engine.ConvolutionComputation#gradients}. */
  void backward(INDArray input, INDArray weights, INDArray ofSums, ConvolutionGradients gradients) {
    if (backward == null) {
      OnednnLibrary.withThreads(
          threads, () -> backward = new ConvolutionBackwardPass(arrays, description, allocator));
      generation = arena.generation();
    }
    backward.input.bind(input);
    backward.weights.bind(weights);
    backward.ofSums.bind(ofSums);
    backward.ofInput.bind(gradients.input());
    backward.ofWeights.bind(gradients.weights());
    backward.ofBias.bind(gradients.bias());
    OnednnLibrary.withThreads(threads, () -> backward.run(queue));
  }
}
