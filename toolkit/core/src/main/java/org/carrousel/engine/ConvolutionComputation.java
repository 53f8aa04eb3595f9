package org.carrousel.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computation of the convolutions of one layer, for one thread at a time. Shapes may change between
 * calls. All arrays are dense floats in C order; results replace what an array held before.
 */
public interface ConvolutionComputation {
  /**
   * Computes the forward pass, without the activation function.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param weights {@code [filters, channels, windowHeight, windowWidth]}
   * @param bias one value per filter
   * @param sums receives {@code [batch, filters, rows, columns]}
   */
  void sums(ConvolutionShape shape, INDArray input, INDArray weights, INDArray bias, INDArray sums);

  /**
   * Computes the backward pass.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param weights {@code [filters, channels, windowHeight, windowWidth]}
   * @param ofSums gradient with respect to the sums, {@code [batch, filters, rows, columns]}
   * @param gradients receives the gradients
   */
  void gradients(
      ConvolutionShape shape,
      INDArray input,
      INDArray weights,
      INDArray ofSums,
      ConvolutionGradients gradients);
}
