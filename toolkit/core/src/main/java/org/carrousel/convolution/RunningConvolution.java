package org.carrousel.convolution;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** {@link UnfoldedConvolution} at work in a network. */
final class RunningConvolution extends ConvolutionLayer {
  RunningConvolution(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    if (Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend")) {
      helper = new UnfoldedProducts();
    }
  }
}
