package org.carrousel.engine.nd4j;

import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolutions of one layer by ND4J products over unfolded windows (im2col). */
final class UnfoldingConvolution implements ConvolutionComputation {
  private final WindowMatrix windows = new WindowMatrix();
  private final WindowMatrix products = new WindowMatrix();

  @Override
  public void sums(
      ConvolutionShape shape, INDArray input, INDArray weights, INDArray bias, INDArray sums) {
    new BatchConvolution(shape, weights, windows, products).sums(input, bias.toFloatVector(), sums);
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
