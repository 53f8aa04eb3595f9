package org.carrousel.dl4j;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Graph vertex of a layer with more than one input; the running layer must implement {@link
 * SideInputs}. For DL4J it is a layer vertex (docs/decisions/015).
 */
public final class SideInputVertex extends LayerVertex {
  private int sideInputs;

  /** Used by Jackson. */
  private SideInputVertex() {}

  private SideInputVertex(NeuralNetConfiguration layer, int sideInputs) {
    super(layer, null);
    this.sideInputs = sideInputs;
  }

  /**
   * Adds a layer to a graph.
   *
   * @param inputs names of the layer's first input and of its side inputs, in order
   */
  public static void add(
      GraphBuilder graph,
      String name,
      org.deeplearning4j.nn.conf.layers.Layer layer,
      String... inputs) {
    layer.setLayerName(name);
    NeuralNetConfiguration configuration =
        graph.getGlobalConfiguration().clone().layer(layer).build();
    graph.addVertex(name, new SideInputVertex(configuration, inputs.length - 1), inputs);
  }

  /** Returns the number of inputs in addition to the first. */
  public int getSideInputs() {
    return sideInputs;
  }

  void setSideInputs(int sideInputs) {
    this.sideInputs = sideInputs;
  }

  @Override
  public SideInputVertex clone() {
    return new SideInputVertex(getLayerConf().clone(), sideInputs);
  }

  @Override
  public int minVertexInputs() {
    return 1 + sideInputs;
  }

  @Override
  public int maxVertexInputs() {
    return 1 + sideInputs;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    Layer layer =
        getLayerConf()
            .getLayer()
            .instantiate(getLayerConf(), null, index, parameters, initialize, dataType);
    return new SideInputVertexImpl(graph, name, index, layer, dataType);
  }

  @Override
  public InputType getOutputType(int index, InputType... inputs) {
    return getLayerConf().getLayer().getOutputType(index, inputs[0]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SideInputVertex vertex
        && super.equals(other)
        && sideInputs == vertex.sideInputs;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + sideInputs;
  }
}
