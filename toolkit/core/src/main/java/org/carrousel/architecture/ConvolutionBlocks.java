package org.carrousel.architecture;

import java.util.List;
import org.carrousel.convolution.EngineConvolution;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.preprocessor.RnnToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * Blocks of convolutions with ReLU. Instead of pooling, the last convolution of each block has a
 * stride (Springenberg et al. 2014, "Striving for simplicity: the all convolutional net").
 *
 * @param filters number of filters of each block, first the block nearest the input
 * @param block number of convolutions per block
 * @param window kernel size, in height and width
 * @param stride stride of the last convolution of each block; the others have stride 1
 */
record ConvolutionBlocks(List<Integer> filters, int block, int window, int stride) {
  /** Creates blocks with 3 × 3 kernels and stride 2. */
  ConvolutionBlocks(List<Integer> filters, int block) {
    this(filters, block, 3, 2);
  }

  /**
   * Adds the layers to a graph.
   *
   * @param below name of the input, {@code [batch, channels, height, width]}
   * @return the name of the top layer
   * @throws BadInputException if height or width is below {@code stride} to the power of the number
   *     of blocks
   */
  String add(GraphBuilder graph, String below, int height, int width) {
    double smallest = Math.pow(stride, filters.size());
    if (Math.min(height, width) < smallest) {
      throw new BadInputException(
          "%d blocks of convolutions with stride %d over images of %d × %d"
              .formatted(filters.size(), stride, width, height),
          "images of %.0f × %.0f or larger".formatted(smallest, smallest),
          "use fewer blocks, or larger images");
    }
    return add(graph, below, null, window, stride);
  }

  /**
   * Adds the layers to a graph, applied to each time step separately. If the height is 1, the
   * convolutions are one-dimensional, along the width.
   *
   * @param below name of the input, {@code [batch, channels · height · width, time]}
   * @return the name of the top layer
   */
  String addEachStep(GraphBuilder graph, String below, int channels, int height, int width) {
    boolean flat = height == 1;
    return add(
        graph,
        below,
        new RnnToCnnPreProcessor(height, width, channels),
        flat ? 1 : window,
        flat ? 1 : stride);
  }

  /** Returns the height or width of the output for an input of this height or width. */
  int outputSide(int inputSide) {
    int side = inputSide;
    for (int number = 0; number < filters.size(); number++) {
      side = (side + stride - 1) / stride;
    }
    return side;
  }

  private String add(
      GraphBuilder graph,
      String below,
      InputPreProcessor preprocessor,
      int kernelHeight,
      int verticalStride) {
    String top = below;
    for (int layer = 1; layer <= filters.size() * block; layer++) {
      boolean last = layer % block == 0;
      String name = "convolution-" + layer;
      ConvolutionLayer convolution =
          new EngineConvolution.Builder(kernelHeight, window)
              .stride(last ? verticalStride : 1, last ? stride : 1)
              .nOut(filters.get((layer - 1) / block))
              .convolutionMode(ConvolutionMode.Same)
              .weightInit(WeightInit.RELU)
              .activation(Activation.RELU)
              .build();
      graph.addLayer(name, convolution, layer == 1 ? preprocessor : null, top);
      top = name;
    }
    return top;
  }
}
