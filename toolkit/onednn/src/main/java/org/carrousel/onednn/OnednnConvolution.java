package org.carrousel.onednn;

import java.lang.ref.Reference;
import java.util.List;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolutions of one layer on oneDNN. */
final class OnednnConvolution implements ConvolutionComputation {
  /** Shapes whose primitives are cached: training repeats the same batch lengths. */
  private static final int CACHED_SHAPES = 64;

  private final LruCache<ConvolutionShape, ConvolutionPasses> passCache =
      new LruCache<>(CACHED_SHAPES);
  private final MemoryArena arena = new MemoryArena();

  private ConvolutionPasses passes(ConvolutionShape shape) {
    return passCache.get(
        shape, ConvolutionPasses::current, sizes -> new ConvolutionPasses(sizes, arena));
  }

  @Override
  public void sums(
      ConvolutionShape shape, INDArray input, INDArray weights, INDArray bias, INDArray sums) {
    try {
      passes(shape).forward(input, weights, bias, sums);
    } finally {
      Reference.reachabilityFence(List.of(input, weights, bias, sums));
    }
  }

  @Override
  public void gradients(
      ConvolutionShape shape,
      INDArray input,
      INDArray weights,
      INDArray ofSums,
      ConvolutionGradients gradients) {
    try {
      passes(shape).backward(input, weights, ofSums, gradients);
    } finally {
      Reference.reachabilityFence(List.of(input, weights, ofSums, gradients));
    }
  }
}
