package org.carrousel.architecture;

import java.util.List;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Network that labels every time step of a sequence: with one of several classes (multi-class), or
 * with any number of labels (multi-label).
 *
 * <p>Input: {@code [batch, inputs, time]}; padded rows need a mask. Output: probabilities {@code
 * [batch, outputs, time]}.
 *
 * @param inputs features of one time step
 * @param outputs number of classes, at least 2, or of labels, at least 1
 * @param objective {@code CROSS_ENTROPY} for classes, {@code BINARY_CROSS_ENTROPY} for labels
 */
public record SequenceLabeller(int inputs, int outputs, Objective objective) {
  /**
   * Returns the DL4J configuration of recurrent layers, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param encoder layers that read the sequence
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration recurrent(
      RecurrentEncoder encoder, DataType dataType, long seed) {
    encoder.requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(encoder);
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("sequence");
    return addOutput(stack, graph, stack.add(graph, "sequence", false));
  }

  /**
   * Returns the DL4J configuration of a multilayer perceptron: dense tanh layers that see one time
   * step each.
   *
   * @param units units of each layer, first the layer nearest the input
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration perceptron(
      List<Integer> units, Regularization regularization, DataType dataType, long seed) {
    RecurrentStack stack =
        new RecurrentStack(
            RecurrentEncoder.stacked(units.toArray(Integer[]::new))
                .withRegularization(regularization));
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("sequence");
    String top = "sequence";
    for (int layer = 0; layer < units.size(); layer++) {
      DenseLayer.Builder dense =
          new DenseLayer.Builder().nOut(units.get(layer)).activation(Activation.TANH);
      stack.dropInputs(dense);
      String name = "dense-" + (layer + 1);
      graph.addLayer(name, dense.build(), top);
      top = name;
    }
    return addOutput(stack, graph, top);
  }

  private ComputationGraphConfiguration addOutput(
      RecurrentStack stack, GraphBuilder graph, String top) {
    SequenceHead.Builder head = new SequenceHead.Builder().objective(objective).nOut(outputs);
    stack.dropInputs(head);
    return graph
        .addLayer("output", head.build(), top)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(inputs))
        .build();
  }
}
