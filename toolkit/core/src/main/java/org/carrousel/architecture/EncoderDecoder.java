package org.carrousel.architecture;

import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.FinalStates;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that reads a source and answers with the probabilities of the next token of a target
 * whose tokens so far it is given (Sutskever, Vinyals and Le 2014; Cho et al. 2014).
 *
 * <p>Inputs: numbers of source tokens {@code [batch, 1, source time]} and of target tokens {@code
 * [batch, 1, time]}, a start token first; output {@code [batch, target tokens, time]}. In training
 * the decoder is given the true target (teacher forcing), so that all of its time steps are
 * computed at once.
 *
 * <p>The encoder's final state is the summary from which the decoder begins.
 *
 * @param sourceTokens size of the source's vocabulary
 * @param targetTokens size of the target's, start and end included
 */
public record EncoderDecoder(int sourceTokens, int targetTokens) {
  static final String SOURCE = "source";
  static final String TARGET = "target";

  static String encoder(int layer) {
    return "encoder-" + layer;
  }

  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design cells, layers, attention, regularization
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      EncoderDecoderDesign design, DataType dataType, long seed) {
    RecurrentStack stack =
        new RecurrentStack(Architecture.of(design.units()), design.regularization());
    GraphBuilder graph = stack.graph(dataType, seed).addInputs(SOURCE, TARGET);
    String states = addEncoder(graph, stack, design);
    graph.addLayer(TokenDecoder.SUMMARY, new FinalStates(design.bidirectional()), states);
    TokenDecoder decoder =
        new TokenDecoder(
            stack,
            design.cell(),
            design.units(),
            design.embedding(),
            Activation.TANH,
            targetTokens);
    String top = decoder.add(graph, TARGET, design.summary());
    if (design.attention().isPresent()) {
      top =
          decoder.addAttention(graph, design.attention().get(), top, states, design.encoderWidth());
    }
    decoder.addOutput(graph, top);
    return graph.setInputTypes(InputType.recurrent(1), InputType.recurrent(1)).build();
  }

  private String addEncoder(GraphBuilder graph, RecurrentStack stack, EncoderDecoderDesign design) {
    String top = "source-embedding";
    graph.addLayer(
        top,
        new TokenEmbedding.Builder().nIn(sourceTokens).nOut(design.embedding()).build(),
        SOURCE);
    for (int layer = 1; layer <= design.units().size(); layer++) {
      RecurrentLayer.Builder builder =
          new RecurrentLayer.Builder()
              .cell(design.cell().cell())
              .nOut(design.units().get(layer - 1))
              .bidirection(design.bidirectional() ? Bidirection.CONCATENATE : Bidirection.NONE);
      stack.regularize(builder);
      graph.addLayer(encoder(layer), builder.build(), top);
      top = encoder(layer);
    }
    return top;
  }
}
