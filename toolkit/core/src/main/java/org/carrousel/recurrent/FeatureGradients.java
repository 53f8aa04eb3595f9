package org.carrousel.recurrent;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Gradients with respect to a network's own input, which DL4J computes at every training step and
 * training does not need.
 */
public final class FeatureGradients {
  private FeatureGradients() {}

  /**
   * Lets the first layer do without from now on, if it is recurrent. The network's {@code
   * calculateGradients} then gives none.
   */
  public static void skip(MultiLayerNetwork network) {
    if (network.getLayerWiseConfigurations().getInputPreProcess(0) == null) {
      skip(network.getLayer(0));
    }
  }

  /** Lets recurrent layers that read a network's input do without from now on. */
  public static void skip(ComputationGraph network) {
    var configuration = network.getConfiguration();
    configuration
        .getVertexInputs()
        .forEach(
            (name, inputs) -> {
              boolean plain =
                  configuration.getVertices().get(name) instanceof LayerVertex vertex
                      && vertex.getPreProcessor() == null;
              if (plain && inputs.stream().allMatch(input -> ownInput(network, input))) {
                skip(network.getLayer(name));
              }
            });
  }

  /** Whether this is an input that no other vertex has: DL4J adds up the gradients of several. */
  private static boolean ownInput(ComputationGraph network, String name) {
    Collection<List<String>> read = network.getConfiguration().getVertexInputs().values();
    long readers = read.stream().flatMap(List::stream).filter(name::equals).count();
    return readers == 1 && network.getConfiguration().getNetworkInputs().contains(name);
  }

  private static void skip(Layer layer) {
    if (layer instanceof RecurrentLayerImpl recurrent) {
      recurrent.skipInputGradient();
    }
  }
}
