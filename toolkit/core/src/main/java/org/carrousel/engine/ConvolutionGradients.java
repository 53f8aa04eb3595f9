package org.carrousel.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gradients of a convolution, dense and in C order.
 *
 * @param input {@code [batch, channels, height, width]}
 * @param weights {@code [filters, channels, rows, columns]}
 * @param bias of each filter
 */
public record ConvolutionGradients(INDArray input, INDArray weights, INDArray bias) {}
