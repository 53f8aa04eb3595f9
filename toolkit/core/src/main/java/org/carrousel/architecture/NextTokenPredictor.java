package org.carrousel.architecture;

import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Language model: predicts the next token at every time step with an embedding, stateful recurrent
 * layers and softmax, with dropout between all layers (Zaremba et al. 2014).
 *
 * <p>Input: token ids {@code [batch, 1, time]}. Output: probabilities {@code [batch, tokens,
 * time]}.
 *
 * @param tokens size of the vocabulary
 */
public record NextTokenPredictor(int tokens) {
  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design embedding and recurrent layers
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      LanguageModelDesign design, DataType dataType, long seed) {
    RecurrentStack stack = new RecurrentStack(RecurrentEncoder.forward(design.layers()));
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
