package org.carrousel.architecture;

import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that transcribes a sequence to labels without a known alignment: recurrent layers and
 * softmax at every time step, trained with CTC (Graves et al. 2009; Graves, Mohamed and Hinton
 * 2013).
 *
 * <p>Input: {@code [batch, inputs, time]}; padded rows need a mask. Output: {@code [batch, labels +
 * 1, time]}, the blank last. Training labels: {@code [batch, 1, labels of the longest row]}.
 *
 * @param inputs features of one time step
 * @param labels number of labels without the blank, at least 1
 */
public record SequenceTranscriber(int inputs, int labels) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder and weight noise
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      TranscriberDesign design, DataType dataType, long seed) {
    design.encoder().requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(design.encoder());
    GraphBuilder graph = stack.graph(dataType, seed, design.weightNoise()).addInputs("sequence");
    String top = stack.add(graph, "sequence", false);
    SequenceHead.Builder head = new SequenceHead.Builder().objective(Objective.CTC);
    stack.dropInputs(head);
    return graph
        .addLayer("output", head.nOut(labels + 1).build(), top)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(inputs))
        .build();
  }
}
