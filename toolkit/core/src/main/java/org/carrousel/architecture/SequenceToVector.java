package org.carrousel.architecture;

import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that predicts a vector from a sequence of fixed length, for forecasts: recurrent layers,
 * their final hidden state, a linear output. A second input holds values known in advance; they are
 * concatenated with the hidden state below a dense tanh layer.
 *
 * <p>Inputs: {@code [batch, inputs, time]}, and {@code [batch, known]} if {@code known} is above 0.
 * Output: {@code [batch, outputs]}.
 *
 * @param inputs features of one time step
 * @param timeSteps length of the sequences
 * @param known features of the second input; 0 for no second input
 * @param outputs size of the output vector
 */
public record SequenceToVector(int inputs, int timeSteps, int known, int outputs) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder and loss
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      ForecasterDesign design, DataType dataType, long seed) {
    design.encoder().requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(design.encoder());
    GraphBuilder graph =
        stack
            .graph(dataType, seed)
            .addInputs(known > 0 ? new String[] {"history", "known"} : new String[] {"history"});
    String below = stack.add(graph, "history", true);
    if (known > 0) {
      graph.addVertex("joined", new MergeVertex(), below, "known");
      int width = design.encoder().layers().topUnits();
      graph.addLayer(
          "dense",
          new DenseLayer.Builder().nOut(width).activation(Activation.TANH).build(),
          "joined");
      below = "dense";
    }
    return graph
        .addLayer(
            "output",
            new SequenceHead.Builder().objective(design.loss().objective()).nOut(outputs).build(),
            below)
        .setOutputs("output")
        .setInputTypes(inputTypes())
        .build();
  }

  private InputType[] inputTypes() {
    InputType history = InputType.recurrent(inputs, timeSteps);
    return known > 0
        ? new InputType[] {history, InputType.feedForward(known)}
        : new InputType[] {history};
  }
}
