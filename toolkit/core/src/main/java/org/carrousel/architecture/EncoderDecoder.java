package org.carrousel.architecture;

import java.util.List;
import org.carrousel.attention.Attention;
import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.FinalStates;
import org.carrousel.recurrent.RecurrentLayer;
import org.carrousel.recurrent.SideInputVertex;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
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
 * <p>The encoder's final state becomes the decoder's first by way of a dense layer with tanh, one
 * for the hidden state and one for the memory of each layer, as in Bahdanau, Cho and Bengio 2015.
 *
 * @param sourceTokens size of the source's vocabulary
 * @param targetTokens size of the target's, start and end included
 */
public record EncoderDecoder(int sourceTokens, int targetTokens) {
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String TARGET_EMBEDDING = "target-embedding";
  static final String SUMMARY = "summary";
  static final String REPEATED_SUMMARY = "repeated-summary";

  /** The name of the attention layer, if there is one. */
  public static final String ATTENTION = "attention";

  static final String OUTPUT = "output";

  static String encoder(int layer) {
    return "encoder-" + layer;
  }

  static String decoder(int layer) {
    return "decoder-" + layer;
  }

  static String hidden(int layer) {
    return "hidden-" + layer;
  }

  static String memory(int layer) {
    return "memory-" + layer;
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
    graph.addLayer(SUMMARY, new FinalStates(design.bidirectional()), states);
    String top = addDecoder(graph, stack, design);
    if (design.attention().isPresent()) {
      Attention.Builder attention =
          new Attention.Builder()
              .score(design.attention().get())
              .sourceSize(design.encoderWidth())
              .nOut(design.units().get(design.units().size() - 1));
      SideInputVertex.add(graph, ATTENTION, attention.build(), top, states);
      top = ATTENTION;
    }
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(targetTokens);
    stack.dropInputs(head);
    return graph
        .addLayer(OUTPUT, head.build(), top)
        .setOutputs(OUTPUT)
        .setInputTypes(InputType.recurrent(1), InputType.recurrent(1))
        .build();
  }

  private String addEncoder(GraphBuilder graph, RecurrentStack stack, EncoderDecoderDesign design) {
    String top = "source-embedding";
    graph.addLayer(top, embedding(sourceTokens, design), SOURCE);
    for (int layer = 1; layer <= design.units().size(); layer++) {
      RecurrentLayer.Builder builder =
          layer(stack, design, layer)
              .bidirection(design.bidirectional() ? Bidirection.CONCATENATE : Bidirection.NONE);
      graph.addLayer(encoder(layer), builder.build(), top);
      top = encoder(layer);
    }
    return top;
  }

  private String addDecoder(GraphBuilder graph, RecurrentStack stack, EncoderDecoderDesign design) {
    String top = TARGET_EMBEDDING;
    graph.addLayer(top, embedding(targetTokens, design), TARGET);
    if (design.summary() == SummaryUse.EVERY_STEP) {
      graph.addVertex(REPEATED_SUMMARY, new DuplicateToTimeSeriesVertex(TARGET), SUMMARY);
      graph.addVertex("decoder-input", new MergeVertex(), top, REPEATED_SUMMARY);
      top = "decoder-input";
    }
    for (int layer = 1; layer <= design.units().size(); layer++) {
      graph.addLayer(hidden(layer), state(design, layer), SUMMARY);
      RecurrentLayer decoder = layer(stack, design, layer).build();
      if (design.cell().cell().hasMemory()) {
        graph.addLayer(memory(layer), state(design, layer), SUMMARY);
        SideInputVertex.add(graph, decoder(layer), decoder, top, hidden(layer), memory(layer));
      } else {
        SideInputVertex.add(graph, decoder(layer), decoder, top, hidden(layer));
      }
      top = decoder(layer);
    }
    return top;
  }

  private static TokenEmbedding embedding(int tokens, EncoderDecoderDesign design) {
    return new TokenEmbedding.Builder().nIn(tokens).nOut(design.embedding()).build();
  }

  private static RecurrentLayer.Builder layer(
      RecurrentStack stack, EncoderDecoderDesign design, int layer) {
    RecurrentLayer.Builder builder =
        new RecurrentLayer.Builder().cell(design.cell().cell()).nOut(units(design.units(), layer));
    stack.regularize(builder);
    return builder;
  }

  private static DenseLayer state(EncoderDecoderDesign design, int layer) {
    return new DenseLayer.Builder()
        .nOut(units(design.units(), layer))
        .activation(Activation.TANH)
        .build();
  }

  private static int units(List<Integer> units, int layer) {
    return units.get(layer - 1);
  }
}
