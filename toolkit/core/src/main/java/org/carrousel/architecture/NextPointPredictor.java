package org.carrousel.architecture;

import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that predicts the next point of a sequence at every time step: recurrent layers and a
 * linear output, trained with the mean squared error.
 *
 * <p>Input: points {@code [batch, dimensions, time]}. Output: {@code [batch, dimensions, time]}.
 * Padded rows need a mask.
 *
 * @param dimensions coordinates of a point, 1 or more
 */
public record NextPointPredictor(int dimensions) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param layers the recurrent layers
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      RecurrentLayers layers, DataType dataType, long seed) {
    RecurrentStack stack = new RecurrentStack(RecurrentEncoder.forward(layers));
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("points");
    String top = stack.add(graph, "points", false);
    return graph
        .addLayer(
            "output",
            new SequenceHead.Builder().objective(Objective.SQUARED_ERROR).nOut(dimensions).build(),
            top)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(dimensions))
        .build();
  }
}
