package org.carrousel.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The convolutions of one layer, of one shape after another, on one thread at a time. All arrays
 * are floats, dense and in C order. What is to be written is replaced, not added to.
 */
public interface ConvolutionComputation {
  /**
   * The forward pass, before the activation.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param weights {@code [filters, channels, rows, columns]}
   * @param bias of each filter
   * @param sums to be written, {@code [batch, filters, rows, columns]}
   */
  void sums(ConvolutionShape shape, INDArray input, INDArray weights, INDArray bias, INDArray sums);

  /**
   * The backward pass.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param weights {@code [filters, channels, rows, columns]}
   * @param ofSums the gradient of the sums
   * @param gradients to be written
   */
  void gradients(
      ConvolutionShape shape,
      INDArray input,
      INDArray weights,
      INDArray ofSums,
      ConvolutionGradients gradients);
}
