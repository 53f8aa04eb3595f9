package org.carrousel.architecture;

import java.util.List;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that answers at every point of a sequence with the next one: LSTM layers and a linear
 * output, trained on the mean squared error.
 *
 * <p>{@code [batch, dimensions, time]} → {@code [batch, dimensions, time]}, with a mask where rows
 * are padded.
 *
 * @param dimensions of a point
 */
public record NextPointPredictor(int dimensions) {
  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param units hidden units of each LSTM layer, the one nearest the input first
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      List<Integer> units, Regularization regularization, DataType dataType, long seed) {
    RecurrentStack stack = new RecurrentStack(Architecture.of(units), regularization);
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
