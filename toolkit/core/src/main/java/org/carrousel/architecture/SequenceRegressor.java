package org.carrousel.architecture;

import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that reads a sequence of any length and answers with numbers: recurrent layers, their
 * hidden states pooled over time, a linear output.
 *
 * <p>{@code [batch, inputs, time]} → {@code [batch, outputs]}, with a mask where rows are padded.
 *
 * @param inputs features of one time step
 * @param outputs at least 1
 */
public record SequenceRegressor(int inputs, int outputs) {
  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder, pooling, loss
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      RegressorDesign design, DataType dataType, long seed) {
    design.encoder().requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(design.encoder());
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("sequence");
    String vector = stack.addPooled(graph, "sequence", design.pooling());
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(design.loss().objective()).nOut(outputs);
    stack.dropInputs(head);
    return graph
        .addLayer("output", head.build(), vector)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(inputs))
        .build();
  }
}
