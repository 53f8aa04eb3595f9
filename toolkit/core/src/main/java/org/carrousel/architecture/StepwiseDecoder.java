package org.carrousel.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.array.ArrayValues;
import org.carrousel.attention.AttentionMap;
import org.carrousel.attention.AttentionStep;
import org.carrousel.decode.StepModel;
import org.carrousel.decode.StepOutputs;
import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engines;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.parallel.MatrixProducts;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Decodes with a trained {@link EncoderDecoder} or {@link ImageCaptioner}, token by token. The
 * encoder reads a batch of sources (sentences or images) once; each step then computes the next
 * token's probabilities of all hypotheses in one batch. They equal the network's own outputs for
 * the whole target.
 */
public final class StepwiseDecoder implements StepModel<DecoderStates> {
  /** The name of the attention layer, if there is one. */
  public static final String ATTENTION = "attention";

  private final ComputationGraph network;
  private final int startToken;
  private final List<Layer> layers = new ArrayList<>();
  private final List<SequenceComputation> computations = new ArrayList<>();
  private final List<CellState> initial = new ArrayList<>();
  private final int sources;

  /** Embedding vectors, {@code [target tokens, size]}. */
  private final INDArray vectors;

  /** Final encoder state, {@code [sources, features]}; null if it is no input of every step. */
  private final INDArray summary;

  /** Attention; null if the network has none. */
  private final AttentionStep attention;

  /**
   * Runs the encoder.
   *
   * @param network trained {@link EncoderDecoder} or {@link ImageCaptioner}
   * @param source the network's first input: token ids {@code [batch, 1, time]}, or images {@code
   *     [batch, 3, height, width]}
   * @param mask mask of the source, {@code [batch, time]}; null if there is no padding
   * @param startToken id of the token before the first token of a target
   */
  public StepwiseDecoder(ComputationGraph network, INDArray source, INDArray mask, int startToken) {
    this.network = network;
    this.startToken = startToken;
    this.sources = (int) source.size(0);
    Map<String, INDArray> activations = encode(network, source, mask, startToken);
    for (int layer = 1; network.getVertex(TokenDecoder.layer(layer)) != null; layer++) {
      Layer decoder = network.getLayer(TokenDecoder.layer(layer));
      layers.add(decoder);
      computations.add(computation(decoder));
      initial.add(
          new CellState(
              activations.get(TokenDecoder.hidden(layer)),
              activations.get(TokenDecoder.memory(layer)),
              null));
    }
    this.vectors = TokenEmbedding.vectors(network.getLayer(TokenDecoder.EMBEDDING));
    boolean everyStep = network.getVertex(TokenDecoder.REPEATED_SUMMARY) != null;
    this.summary = everyStep ? activations.get(TokenDecoder.SUMMARY) : null;
    List<String> inputs = network.getConfiguration().getVertexInputs().get(ATTENTION);
    this.attention =
        inputs == null
            ? null
            : new AttentionStep(network.getLayer(ATTENTION), activations.get(inputs.get(1)), mask);
  }

  /**
   * Returns the activations of all layers, with the start token as the only target token. Locks the
   * network as DL4J's {@code output} does, because masks are set for the pass that follows.
   */
  private static Map<String, INDArray> encode(
      ComputationGraph network, INDArray source, INDArray mask, int startToken) {
    INDArray target =
        Nd4j.valueArrayOf(new long[] {source.size(0), 1, 1}, startToken, DataType.FLOAT);
    synchronized (network) {
      // DL4J keeps the masks of the last batch that it scored.
      network.clearLayerMaskArrays();
      if (mask != null) {
        network.setLayerMaskArrays(new INDArray[] {mask, null}, null);
      }
      try {
        return network.feedForward(new INDArray[] {source, target}, false);
      } finally {
        network.clearLayerMaskArrays();
      }
    }
  }

  /** Uses the reference engine: oneDNN prepares for one batch size, but this one changes. */
  private static SequenceComputation computation(Layer decoder) {
    RecurrentLayer layer = (RecurrentLayer) decoder.conf().getLayer();
    DataType dataType = decoder.params().dataType();
    CellShape shape =
        new CellShape(layer.getCell(), (int) layer.getNIn(), (int) layer.getNOut(), dataType);
    return Engines.reference(shape, Direction.FORWARD);
  }

  @Override
  public StepOutputs<DecoderStates> start() {
    int[] tokens = new int[sources];
    Arrays.fill(tokens, startToken);
    return step(initial, IntStream.range(0, sources).toArray(), tokens);
  }

  @Override
  public StepOutputs<DecoderStates> advance(DecoderStates states, int[] parents, int[] tokens) {
    List<CellState> parentStates =
        states.layers().stream()
            .map(
                state ->
                    new CellState(
                        rows(state.hidden(), parents),
                        state.memory() == null ? null : rows(state.memory(), parents),
                        null))
            .toList();
    int[] sourceRows = Arrays.stream(parents).map(row -> states.sourceRows()[row]).toArray();
    return step(parentStates, sourceRows, tokens);
  }

  private static INDArray rows(INDArray matrix, int[] rows) {
    return Nd4j.pullRows(matrix.dup('c'), 1, rows, 'c');
  }

  private StepOutputs<DecoderStates> step(List<CellState> states, int[] sourceRows, int[] tokens) {
    INDArray columns = inputs(sourceRows, tokens);
    List<CellState> nextStates = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      INDArray input = columns.reshape('f', columns.size(0), tokens.length, 1);
      SequenceComputation computation = computations.get(layer);
      TimeMask unmasked = TimeMask.of(null, tokens.length, 1);
      Map<String, INDArray> parameters = layers.get(layer).paramTable();
      computation.forward(input, unmasked, states.get(layer), null, parameters, null);
      CellState next = computation.last();
      nextStates.add(next);
      columns = next.hidden().transpose();
    }
    INDArray features = attention == null ? columns : attention.output(columns, sourceRows);
    return new StepOutputs<>(logProbabilities(features), new DecoderStates(nextStates, sourceRows));
  }

  /** Returns the inputs of the first layer, {@code [features, hypotheses]}. */
  private INDArray inputs(int[] sourceRows, int[] tokens) {
    INDArray rows = Nd4j.pullRows(vectors, 1, tokens, 'c');
    INDArray inputs = summary == null ? rows : Nd4j.concat(1, rows, rows(summary, sourceRows));
    return inputs.dup('c').transpose();
  }

  /** Applies the output layer to {@code columns}, {@code [features, hypotheses]}. */
  private double[][] logProbabilities(INDArray columns) {
    Map<String, INDArray> head = network.getLayer(TokenDecoder.OUTPUT).paramTable();
    INDArray weights = head.get("W");
    int tokens = (int) weights.size(1);
    INDArray logits =
        Nd4j.createUninitialized(weights.dataType(), new long[] {tokens, columns.columns()}, 'f');
    MatrixProducts.multiply(weights, columns, logits, 0);
    double[] bias = head.get("b").castTo(DataType.DOUBLE).dup('c').data().asDouble();
    double[][] logProbabilities = new double[columns.columns()][tokens];
    ArrayValues memory = new ArrayValues(logits);
    for (int row = 0; row < logProbabilities.length; row++) {
      memory.read((long) row * tokens, logProbabilities[row], tokens);
      normalise(logProbabilities[row], bias);
    }
    return logProbabilities;
  }

  private static void normalise(double[] logits, double[] bias) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < logits.length; k++) {
      logits[k] += bias[k];
      largest = Math.max(largest, logits[k]);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - largest);
    }
    double logSum = largest + Math.log(sum);
    for (int k = 0; k < logits.length; k++) {
      logits[k] -= logSum;
    }
  }

  /**
   * Returns the attention weights of one source, [decoder step][source step or image position].
   *
   * @param network trained network with attention
   * @param inputs the source, and the target token ids after a start token, in a batch of 1
   */
  public static double[][] attention(ComputationGraph network, INDArray... inputs) {
    synchronized (network) {
      // DL4J keeps the masks of the last batch that it scored.
      network.clearLayerMaskArrays();
      network.output(inputs);
      return ((AttentionMap) network.getLayer(ATTENTION)).weights(0);
    }
  }
}
