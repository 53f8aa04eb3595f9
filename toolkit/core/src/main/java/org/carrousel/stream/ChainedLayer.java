package org.carrousel.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A layer of a network in which each layer reads what the one before it gives.
 *
 * @param name in the network
 * @param layer with its parameters
 * @param preProcessor of its input; null without
 */
record ChainedLayer(String name, Layer layer, InputPreProcessor preProcessor) {
  /** The layers from the input to the output. */
  static List<ChainedLayer> of(MultiLayerNetwork network) {
    List<ChainedLayer> chain = new ArrayList<>();
    for (int index = 0; index < network.getnLayers(); index++) {
      Layer layer = network.getLayer(index);
      String name = layer.conf().getLayer().getLayerName();
      chain.add(
          new ChainedLayer(
              name == null ? Integer.toString(index) : name,
              layer,
              network.getLayerWiseConfigurations().getInputPreProcess(index)));
    }
    return chain;
  }

  /**
   * The layers from the input to the output.
   *
   * @throws BadInputException if the network is no chain of layers
   */
  static List<ChainedLayer> of(ComputationGraph network) {
    ComputationGraphConfiguration graph = network.getConfiguration();
    List<String> inputs = graph.getNetworkInputs();
    List<String> outputs = graph.getNetworkOutputs();
    if (inputs.size() != 1 || outputs.size() != 1) {
      throw noChain("a network with the inputs %s and the outputs %s".formatted(inputs, outputs));
    }
    Deque<ChainedLayer> chain = new ArrayDeque<>();
    String name = outputs.get(0);
    while (!inputs.contains(name)) {
      GraphVertex vertex = graph.getVertices().get(name);
      if (!(vertex instanceof LayerVertex layer)) {
        throw noChain("the vertex \"%s\" (%s)".formatted(name, vertex.getClass().getSimpleName()));
      }
      chain.addFirst(new ChainedLayer(name, network.getLayer(name), layer.getPreProcessor()));
      name = graph.getVertexInputs().get(name).get(0);
    }
    return List.copyOf(chain);
  }

  private static BadInputException noChain(String given) {
    return new BadInputException(
        given + " in a network to be streamed",
        "one input, one output and between them layers, each reading the one before it",
        "let DL4J step through this network: rnnTimeStep");
  }
}
