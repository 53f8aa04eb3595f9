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
 * Convolutions with rectifiers in blocks, the last of each of which makes the sides smaller by its
 * stride instead of pooling (Springenberg et al. 2014, "Striving for simplicity: the all
 * convolutional net").
 *
 * @param filters of each block, the one nearest the picture first
 * @param block convolutions of a block
 * @param window side of the square that a filter sees
 * @param stride by which the last one of a block moves
 */
record ConvolutionBlocks(List<Integer> filters, int block, int window, int stride) {
  /** Windows of 3 × 3 pixels, and blocks that halve the sides. */
  ConvolutionBlocks(List<Integer> filters, int block) {
    this(filters, block, 3, 2);
  }

  /**
   * Adds the layers to a graph.
   *
   * @param below what the lowest layer reads, {@code [batch, channels, height, width]}
   * @return the name of the top layer
   * @throws BadInputException if nothing would be left of the pictures
   */
  String add(GraphBuilder graph, String below, int height, int width) {
    if (Math.min(height, width) < Math.pow(stride, filters.size())) {
      throw new BadInputException(
          "%d blocks of convolutions over pictures of %d × %d"
              .formatted(filters.size(), width, height),
          "sides that can be divided by %d at each block".formatted(stride),
          "use fewer blocks, or larger pictures");
    }
    return add(graph, below, null, window, stride);
  }

  /**
   * Adds the layers to a graph, to look at each time step for itself. What has a height of 1 is
   * looked at along its width.
   *
   * @param below what the lowest layer reads, {@code [batch, channels · height · width, time]}
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

  /** What is left of a side. */
  int side(int side) {
    int left = side;
    for (int number = 0; number < filters.size(); number++) {
      left = (left + stride - 1) / stride;
    }
    return left;
  }

  private String add(
      GraphBuilder graph, String below, InputPreProcessor preprocessor, int tall, int down) {
    String top = below;
    for (int layer = 1; layer <= filters.size() * block; layer++) {
      boolean last = layer % block == 0;
      String name = "convolution-" + layer;
      ConvolutionLayer convolution =
          new EngineConvolution.Builder(tall, window)
              .stride(last ? down : 1, last ? stride : 1)
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
