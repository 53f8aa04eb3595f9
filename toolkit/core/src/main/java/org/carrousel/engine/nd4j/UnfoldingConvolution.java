package org.carrousel.engine.nd4j;

import java.util.Optional;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.ConvolutionEngine;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** By ND4J's products of unfolded windows: the reference, which runs everywhere. */
final class UnfoldingConvolution implements ConvolutionEngine {
  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public Optional<String> absence() {
    return Optional.empty();
  }

  @Override
  public ConvolutionComputation computation() {
    return new Computation();
  }

  private static final class Computation implements ConvolutionComputation {
    private final WindowMatrix windows = new WindowMatrix();
    private final WindowMatrix products = new WindowMatrix();

    @Override
    public void sums(
        ConvolutionShape shape, INDArray input, INDArray weights, INDArray bias, INDArray sums) {
      new BatchConvolution(shape, weights, windows, products)
          .sums(input, bias.toFloatVector(), sums);
    }

    @Override
    public void gradients(
        ConvolutionShape shape,
        INDArray input,
        INDArray weights,
        INDArray ofSums,
        ConvolutionGradients gradients) {
      new BatchConvolution(shape, weights, windows, products).gradients(input, ofSums, gradients);
    }
  }
}
