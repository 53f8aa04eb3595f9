package org.carrousel.architecture;

import org.carrousel.attention.Attention;
import org.carrousel.attention.AttentionScore;
import org.carrousel.cell.Cell;
import org.carrousel.dl4j.SideInputVertex;
import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * Decoder layers of a network: predict the next token of a text from its tokens so far. The source
 * is given as one vector, the summary. For each recurrent layer, two dense layers compute the
 * initial hidden state, with tanh (Bahdanau, Cho and Bengio 2015), and the initial memory cell.
 *
 * @param stack the recurrent layers, which read forward
 * @param embedding size of a token's embedding vector
 * @param memoryActivation activation of the dense layer for the initial memory cell
 * @param tokens size of the vocabulary, with the start and end tokens
 */
record TokenDecoder(RecurrentStack stack, int embedding, Activation memoryActivation, int tokens) {
  static final String EMBEDDING = "target-embedding";
  static final String SUMMARY = "summary";
  static final String REPEATED_SUMMARY = "repeated-summary";
  static final String OUTPUT = "output";

  static String layer(int number) {
    return "decoder-" + number;
  }

  static String hidden(int layer) {
    return "hidden-" + layer;
  }

  static String memory(int layer) {
    return "memory-" + layer;
  }

  /**
   * Adds the layers to a graph that has a vector named {@link #SUMMARY}.
   *
   * @param target name of the input with the token ids so far, {@code [batch, 1, time]}
   * @param use whether the summary is also an input of every time step
   * @return the name of the top layer
   */
  String add(GraphBuilder graph, String target, SummaryInput use) {
    graph.addLayer(
        EMBEDDING, new TokenEmbedding.Builder().nIn(tokens).nOut(embedding).build(), target);
    String top = EMBEDDING;
    if (use == SummaryInput.EVERY_STEP) {
      graph.addVertex(REPEATED_SUMMARY, new DuplicateToTimeSeriesVertex(target), SUMMARY);
      graph.addVertex("decoder-input", new MergeVertex(), top, REPEATED_SUMMARY);
      top = "decoder-input";
    }
    Cell cell = layers().createCell();
    for (int number = 1; number <= layers().units().size(); number++) {
      int units = layers().units().get(number - 1);
      graph.addLayer(hidden(number), state(cell.outputs(units), Activation.TANH), SUMMARY);
      RecurrentLayer layer = stack.layer(number).build();
      if (cell.hasMemory()) {
        graph.addLayer(memory(number), state(units, memoryActivation), SUMMARY);
        SideInputVertex.add(graph, layer(number), layer, top, hidden(number), memory(number));
      } else {
        SideInputVertex.add(graph, layer(number), layer, top, hidden(number));
      }
      top = layer(number);
    }
    return top;
  }

  private RecurrentLayers layers() {
    return stack.encoder().layers();
  }

  private static DenseLayer state(int size, Activation activation) {
    return new DenseLayer.Builder().nOut(size).activation(activation).build();
  }

  /**
   * Adds an attention layer over the states of a source.
   *
   * @param below name of the decoder's top layer
   * @param source name of the vertex with the source states, {@code [batch, size, time]}
   * @param size features of a source state
   * @return the name of the attention layer
   */
  String addAttention(
      GraphBuilder graph, AttentionScore score, String below, String source, int size) {
    Attention.Builder attention =
        new Attention.Builder().score(score).sourceSize(size).nOut(layers().topUnits());
    SideInputVertex.add(graph, StepwiseDecoder.ATTENTION, attention.build(), below, source);
    return StepwiseDecoder.ATTENTION;
  }

  /** Adds the output layer: softmax over the vocabulary. */
  void addOutput(GraphBuilder graph, String below) {
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(tokens);
    stack.dropInputs(head);
    graph.addLayer(OUTPUT, head.build(), below).setOutputs(OUTPUT);
  }
}
