package org.carrousel.architecture;

import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that answers at every time step with the probabilities of the next token: embedding,
 * stateful LSTM layers, softmax; dropout between all of them (Zaremba et al. 2014).
 *
 * <p>Numbers of tokens {@code [batch, 1, time]} → {@code [batch, tokens, time]}.
 *
 * @param tokens how many there are
 */
public record NextTokenPredictor(int tokens) {
  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design layers and regularization
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      LanguageModelDesign design, DataType dataType, long seed) {
    RecurrentStack stack =
        new RecurrentStack(Architecture.of(design.units()), design.regularization());
    GraphBuilder graph = stack.graph(dataType, seed).addInputs("tokens");
    graph.addLayer(
        "embedding",
        new TokenEmbedding.Builder().nIn(tokens).nOut(design.embedding()).build(),
        "tokens");
    String top = stack.addStateful(graph, "embedding");
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(tokens);
    stack.dropInputs(head);
    return graph
        .addLayer("output", head.build(), top)
        .setOutputs("output")
        .setInputTypes(InputType.recurrent(1))
        .build();
  }
}
