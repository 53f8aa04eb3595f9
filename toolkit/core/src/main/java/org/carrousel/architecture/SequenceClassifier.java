package org.carrousel.architecture;

import java.util.List;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that classifies sequences: recurrent layers, pooling over time, softmax.
 *
 * <p>Input: {@code [batch, inputs, time]}; padded rows need a mask. Output: probabilities {@code
 * [batch, classes]}.
 *
 * @param inputs features of one time step
 * @param classes number of classes, at least 2
 */
public record SequenceClassifier(int inputs, int classes) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder and pooling
   * @param classWeights factor on the loss of each class; empty for 1 each
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      ClassifierDesign design, List<Double> classWeights, DataType dataType, long seed) {
    design.encoder().requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(design.encoder());
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("sequence");
    String vector = stack.addPooled(graph, "sequence", design.pooling());
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).outputWeights(classWeights);
    stack.dropInputs(head);
    return graph
        .addLayer("output", head.nOut(classes).build(), vector)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(inputs))
        .build();
  }
}
