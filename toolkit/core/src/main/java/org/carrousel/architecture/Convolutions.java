package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * Convolutions of 3 × 3 pixels with rectifiers, each of which halves both sides by its stride
 * instead of pooling (Springenberg et al. 2014, "Striving for simplicity: the all convolutional
 * net").
 *
 * @param filters of each convolution, the one nearest the picture first
 */
record Convolutions(List<Integer> filters) {
  private static final int WINDOW = 3;
  private static final int STRIDE = 2;

  /**
   * Adds the layers to a graph.
   *
   * @param below what the lowest layer reads, {@code [batch, channels, height, width]}
   * @return the name of the top layer
   * @throws BadInputException if nothing would be left of the pictures
   */
  String add(GraphBuilder graph, String below, int height, int width) {
    if (Math.min(height, width) >> filters.size() < 1) {
      throw new BadInputException(
          "%d convolutions over pictures of %d × %d".formatted(filters.size(), width, height),
          "sides that can be halved by each convolution",
          "use fewer convolutions, or larger pictures");
    }
    String top = below;
    for (int layer = 1; layer <= filters.size(); layer++) {
      String name = "convolution-" + layer;
      graph.addLayer(
          name,
          new ConvolutionLayer.Builder(WINDOW, WINDOW)
              .stride(STRIDE, STRIDE)
              .nOut(filters.get(layer - 1))
              .convolutionMode(ConvolutionMode.Same)
              .weightInit(WeightInit.RELU)
              .activation(Activation.RELU)
              .build(),
          top);
      top = name;
    }
    return top;
  }
}
