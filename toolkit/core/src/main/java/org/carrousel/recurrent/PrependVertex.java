package org.carrousel.recurrent;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A vector as the time step before the first of a sequence: {@code [batch, size]} and {@code
 * [batch, size, time]} → {@code [batch, size, 1 + time]}. The vector is always there, whatever the
 * sequence's mask says of its time steps.
 */
public final class PrependVertex extends GraphVertex {
  @Override
  public GraphVertex clone() {
    return new PrependVertex();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrependVertex;
  }

  @Override
  public int hashCode() {
    return PrependVertex.class.hashCode();
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return 2;
  }

  @Override
  public int maxVertexInputs() {
    return 2;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    return new RunningPrependVertex(graph, name, index, dataType);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    InputTypeRecurrent sequence = (InputTypeRecurrent) inputs[1];
    long steps = sequence.getTimeSeriesLength();
    return InputType.recurrent(sequence.getSize(), steps > 0 ? steps + 1 : steps);
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    InputType output = getOutputType(0, inputs);
    return new LayerMemoryReport.Builder(null, PrependVertex.class, inputs[1], output).build();
  }
}
