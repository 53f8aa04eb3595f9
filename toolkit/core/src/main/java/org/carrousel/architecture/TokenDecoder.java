package org.carrousel.architecture;

import java.util.List;
import org.carrousel.attention.Attention;
import org.carrousel.attention.AttentionScore;
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
 * The part of a network that writes: recurrent layers that are given a text's tokens so far and
 * answer with the probabilities of the next one. What the network has read is one vector, the
 * summary. It becomes the first state of each layer by way of a dense layer, with tanh for the
 * hidden state, as in Bahdanau, Cho and Bengio 2015, and another one for the memory.
 *
 * @param stack what all layers share
 * @param cell of the recurrent layers
 * @param units hidden units of each layer, the one nearest the tokens first
 * @param embedding size of the tokens' vectors
 * @param memoryActivation of what becomes the first memory
 * @param tokens size of the vocabulary, start and end included
 */
record TokenDecoder(
    RecurrentStack stack,
    CellKind cell,
    List<Integer> units,
    int embedding,
    Activation memoryActivation,
    int tokens) {
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
   * Adds the layers to a graph, which has a vector called {@link #SUMMARY}.
   *
   * @param target the input of the tokens so far, {@code [batch, 1, time]}
   * @param use of the summary beside its being the first state
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
    for (int number = 1; number <= units.size(); number++) {
      graph.addLayer(hidden(number), state(number, Activation.TANH), SUMMARY);
      RecurrentLayer.Builder builder =
          new RecurrentLayer.Builder().cell(cell.cell()).nOut(units.get(number - 1));
      stack.regularize(builder);
      if (cell.cell().hasMemory()) {
        graph.addLayer(memory(number), state(number, memoryActivation), SUMMARY);
        SideInputVertex.add(
            graph, layer(number), builder.build(), top, hidden(number), memory(number));
      } else {
        SideInputVertex.add(graph, layer(number), builder.build(), top, hidden(number));
      }
      top = layer(number);
    }
    return top;
  }

  private DenseLayer state(int number, Activation activation) {
    return new DenseLayer.Builder().nOut(units.get(number - 1)).activation(activation).build();
  }

  /**
   * Adds attention to the states of a source.
   *
   * @param below the top layer
   * @param source what has the states, {@code [batch, size, time]}
   * @param size features of a state
   * @return the name of the layer
   */
  String addAttention(
      GraphBuilder graph, AttentionScore score, String below, String source, int size) {
    Attention.Builder attention =
        new Attention.Builder().score(score).sourceSize(size).nOut(units.get(units.size() - 1));
    SideInputVertex.add(graph, StepwiseDecoder.ATTENTION, attention.build(), below, source);
    return StepwiseDecoder.ATTENTION;
  }

  /** Adds the probabilities, the network's output. */
  void addOutput(GraphBuilder graph, String below) {
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(tokens);
    stack.dropInputs(head);
    graph.addLayer(OUTPUT, head.build(), below).setOutputs(OUTPUT);
  }
}
