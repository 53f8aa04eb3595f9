package org.carrousel.architecture;

import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that predicts numbers from sequences of any length: recurrent layers, pooling over time,
 * a linear output.
 *
 * <p>Input: {@code [batch, inputs, time]}; padded rows need a mask. Output: {@code [batch,
 * outputs]}.
 *
 * @param inputs features of one time step
 * @param outputs predicted numbers per sequence, at least 1
 */
public record SequenceRegressor(int inputs, int outputs) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder, pooling, loss
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
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
