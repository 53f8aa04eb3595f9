package org.carrousel.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays that receive the gradients of a convolution, dense and in C order.
 *
 * @param input {@code [batch, channels, height, width]}
 * @param weights {@code [filters, channels, windowHeight, windowWidth]}
 * @param bias one value per filter
 */
public record ConvolutionGradients(INDArray input, INDArray weights, INDArray bias) {}
