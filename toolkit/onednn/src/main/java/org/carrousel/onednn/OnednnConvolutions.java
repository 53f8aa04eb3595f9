package org.carrousel.onednn;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.carrousel.convolution.ConvolutionComputation;
import org.carrousel.convolution.ConvolutionEngine;
import org.carrousel.convolution.ConvolutionGradients;
import org.carrousel.convolution.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolutions on x86-64 processors. */
public final class OnednnConvolutions implements ConvolutionEngine {
  /** Batches of some lengths, whose time steps are pictures, come again and again. */
  private static final int KEPT = 64;

  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public Optional<String> absence() {
    return Library.absence();
  }

  @Override
  public ConvolutionComputation computation() {
    return new Computation();
  }

  private static final class Computation implements ConvolutionComputation {
    private final Recent<ConvolutionShape, ConvolutionPasses> kept = new Recent<>(KEPT);
    private final Arena arena = new Arena();

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
