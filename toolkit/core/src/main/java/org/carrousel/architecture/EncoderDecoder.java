package org.carrousel.architecture;

import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.recurrent.FinalStates;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Encoder-decoder network: predicts the next token of a target sequence from a source sequence and
 * the target's tokens so far (Sutskever, Vinyals and Le 2014; Cho et al. 2014).
 *
 * <p>Inputs: source token ids {@code [batch, 1, source time]} and target token ids {@code [batch,
 * 1, time]}, a start token first. Output: probabilities {@code [batch, target tokens, time]}.
 * Training uses teacher forcing: the decoder's inputs are the true target tokens.
 *
 * <p>The initial states of the decoder are computed from the final state of the encoder.
 *
 * @param sourceTokens size of the source vocabulary
 * @param targetTokens size of the target vocabulary, with the start and end tokens
 */
public record EncoderDecoder(int sourceTokens, int targetTokens) {
  static final String SOURCE = "source";
  static final String TARGET = "target";

  static String encoder(int layer) {
    return "encoder-" + layer;
  }

  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design recurrent layers, embedding, attention
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      EncoderDecoderDesign design, DataType dataType, long seed) {
    RecurrentStack encoder = new RecurrentStack(design.encoder());
    GraphBuilder graph = encoder.graph(dataType, seed).addInputs(SOURCE, TARGET);
    String states = addEncoder(graph, encoder, design.embedding());
    graph.addLayer(TokenDecoder.SUMMARY, new FinalStates(design.bidirectional()), states);
    TokenDecoder decoder =
        new TokenDecoder(
            new RecurrentStack(RecurrentEncoder.forward(design.layers())),
            design.embedding(),
            Activation.TANH,
            targetTokens);
    String top = decoder.add(graph, TARGET, design.summary());
    if (design.attention().isPresent()) {
      int width = design.encoder().outputs();
      top = decoder.addAttention(graph, design.attention().get(), top, states, width);
    }
    decoder.addOutput(graph, top);
    return graph.setInputTypes(InputType.recurrent(1), InputType.recurrent(1)).build();
  }

  private String addEncoder(GraphBuilder graph, RecurrentStack stack, int embedding) {
    String top = "source-embedding";
    graph.addLayer(
        top, new TokenEmbedding.Builder().nIn(sourceTokens).nOut(embedding).build(), SOURCE);
    for (int layer = 1; layer <= stack.encoder().units().size(); layer++) {
      graph.addLayer(encoder(layer), stack.layer(layer).build(), top);
      top = encoder(layer);
    }
    return top;
  }
}
