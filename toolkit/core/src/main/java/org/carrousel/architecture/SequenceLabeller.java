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
 * A network that answers at every time step: with a probability for each of several classes, of
 * which one is right, or for each of several labels, any number of which may hold.
 *
 * <p>{@code [batch, inputs, time]} → {@code [batch, outputs, time]}, with a mask where rows are
 * padded.
 *
 * @param inputs features of one time step
 * @param outputs classes, at least 2, or labels
 * @param objective {@code CROSS_ENTROPY} for classes, {@code BINARY_CROSS_ENTROPY} for labels
 */
public record SequenceLabeller(int inputs, int outputs, Objective objective) {
  /**
   * Recurrent layers, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param encoder reads the sequence
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration recurrent(
      RecurrentEncoder encoder, DataType dataType, long seed) {
    encoder.requireInputs(inputs);
    RecurrentStack stack = new RecurrentStack(encoder);
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("sequence");
    return answered(stack, graph, stack.add(graph, "sequence", false));
  }

  /**
   * Dense layers of tanh units, which see nothing but their time step: a multilayer perceptron.
   *
   * @param units of each layer, the one nearest the input first
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
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
    return answered(stack, graph, top);
  }

  private ComputationGraphConfiguration answered(
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
