package org.carrousel.onednn;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.ConvolutionEngine;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolutions on x86-64 processors. */
public final class OnednnConvolution implements ConvolutionEngine {
  /** Batches of some lengths, whose time steps are pictures, come again and again. */
  private static final int KEPT = 64;

  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public Optional<String> absence() {
    return OnednnLibrary.absence();
  }

  @Override
  public ConvolutionComputation computation() {
    return new Computation();
  }

  private static final class Computation implements ConvolutionComputation {
    private final LruCache<ConvolutionShape, ConvolutionPasses> kept = new LruCache<>(KEPT);
    private final MemoryArena arena = new MemoryArena();

    private ConvolutionPasses passes(ConvolutionShape shape) {
      return kept.get(
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
}
