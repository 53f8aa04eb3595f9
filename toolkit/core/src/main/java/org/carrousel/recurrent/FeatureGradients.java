package org.carrousel.recurrent;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Switch for the gradients with respect to a network's input, which DL4J computes at every training
 * step although training does not use them. See docs/decisions/022.
 */
public final class FeatureGradients {
  private FeatureGradients() {}

  /**
   * Turns the gradient off in the first layer, if it is recurrent and has no preprocessor. The
   * network's {@code calculateGradients} then returns no input gradient.
   */
  public static void skip(MultiLayerNetwork network) {
    if (network.getLayerWiseConfigurations().getInputPreProcess(0) == null) {
      skip(network.getLayer(0));
    }
  }

  /**
   * Turns the gradient off in recurrent layers that are the only readers of their network inputs.
   */
  public static void skip(ComputationGraph network) {
    var configuration = network.getConfiguration();
    configuration
        .getVertexInputs()
        .forEach(
            (name, inputs) -> {
              boolean unprocessed =
                  configuration.getVertices().get(name) instanceof LayerVertex vertex
                      && vertex.getPreProcessor() == null;
              if (unprocessed && inputs.stream().allMatch(input -> hasOneReader(network, input))) {
                skip(network.getLayer(name));
              }
            });
  }

  /** Returns whether a network input has one reader; DL4J adds the gradients of several. */
  private static boolean hasOneReader(ComputationGraph network, String name) {
    Collection<List<String>> inputs = network.getConfiguration().getVertexInputs().values();
    long readers = inputs.stream().flatMap(List::stream).filter(name::equals).count();
    return readers == 1 && network.getConfiguration().getNetworkInputs().contains(name);
  }

  private static void skip(Layer layer) {
    if (layer instanceof RecurrentLayerImpl recurrent) {
      recurrent.skipInputGradient();
    }
  }
}
