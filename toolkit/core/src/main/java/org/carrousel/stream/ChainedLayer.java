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
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Layer of a sequential network: each layer reads the output of the previous one.
 *
 * @param name the layer's name in the network
 * @param layer the layer with its parameters
 * @param preProcessor preprocessor of the layer's input; null for none
 * @param pooling poolings over time of the layer's output, concatenated; empty for none
 */
record ChainedLayer(
    String name, Layer layer, InputPreProcessor preProcessor, List<PoolingType> pooling) {
  /** Returns the layers from the input to the output. */
  static List<ChainedLayer> of(MultiLayerNetwork network) {
    List<ChainedLayer> chain = new ArrayList<>();
    for (int index = 0; index < network.getnLayers(); index++) {
      Layer layer = network.getLayer(index);
      String name = layer.conf().getLayer().getLayerName();
      chain.add(
          new ChainedLayer(
              name == null ? Integer.toString(index) : name,
              layer,
              network.getLayerWiseConfigurations().getInputPreProcess(index),
              List.of()));
    }
    return chain;
  }

  /**
   * Returns the layers from the input to the output.
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
    List<PoolingType> pooling = List.of();
    while (!inputs.contains(name)) {
      GraphVertex vertex = graph.getVertices().get(name);
      List<PoolingType> pooled = pooling(graph, name);
      if (!pooled.isEmpty()) {
        pooling = pooled;
      } else if (vertex instanceof LayerVertex layer) {
        chain.addFirst(
            new ChainedLayer(name, network.getLayer(name), layer.getPreProcessor(), pooling));
        pooling = List.of();
      } else {
        throw noChain("the vertex \"%s\" (%s)".formatted(name, vertex.getClass().getSimpleName()));
      }
      String below = graph.getVertexInputs().get(name).get(0);
      name = vertex instanceof MergeVertex ? graph.getVertexInputs().get(below).get(0) : below;
    }
    if (!pooling.isEmpty()) {
      throw noChain("a pooling of the input over time");
    }
    return List.copyOf(chain);
  }

  /** Poolings over time at a vertex: one, or several of one layer that are merged; else none. */
  private static List<PoolingType> pooling(ComputationGraphConfiguration graph, String name) {
    boolean merged = graph.getVertices().get(name) instanceof MergeVertex;
    List<String> poolings = merged ? graph.getVertexInputs().get(name) : List.of(name);
    List<PoolingType> types = new ArrayList<>();
    for (String pooling : poolings) {
      if (graph.getVertices().get(pooling) instanceof LayerVertex vertex
          && vertex.getLayerConf().getLayer() instanceof GlobalPoolingLayer layer
          && (layer.getPoolingType() == PoolingType.AVG
              || layer.getPoolingType() == PoolingType.MAX)) {
        types.add(layer.getPoolingType());
      }
    }
    boolean oneLayer =
        poolings.stream().map(pooling -> graph.getVertexInputs().get(pooling)).distinct().count()
            == 1;
    return types.size() == poolings.size() && oneLayer ? types : List.of();
  }

  private static BadInputException noChain(String given) {
    return new BadInputException(
        given + " in a network to be streamed",
        "one input, one output and between them layers, each reading the one before it",
        "let DL4J step through this network: rnnTimeStep");
  }
}
