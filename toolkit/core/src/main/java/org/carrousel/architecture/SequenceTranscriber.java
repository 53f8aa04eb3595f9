package org.carrousel.architecture;

import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that reads a sequence and answers with labels that are not aligned with it: recurrent
 * layers, softmax at every time step, CTC (Graves et al. 2009; Graves, Mohamed and Hinton 2013).
 *
 * <p>{@code [batch, inputs, time]} → {@code [batch, labels + 1, time]}, the blank last, with a mask
 * where rows are padded. Labels to train with: {@code [batch, 1, labels of the longest row]}.
 *
 * @param inputs features of one time step
 * @param labels at least 1
 */
public record SequenceTranscriber(int inputs, int labels) {
  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design encoder and noise on the weights
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
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
