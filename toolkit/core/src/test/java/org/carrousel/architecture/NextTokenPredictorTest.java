package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.StatefulLayers;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/** The whole network: finite differences, unpadded rows, streams. */
class NextTokenPredictorTest {
  private static final int TOKENS = 5;
  private static final double STEP = 1e-5;
  private static final int[][] INPUTS = {{2, 0, 4, 1}, {1}, {3, 3, 0}};
  private static final int[][] LABELS = {{0, 4, 1, 1}, {2}, {3, 0, 4}};

  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static ComputationGraph network(DataType dataType, Integer... units) {
    return network(dataType, RecurrentLayers.lstm(units));
  }

  private static ComputationGraph network(DataType dataType, RecurrentLayers layers) {
    LanguageModelDesign design =
        new LanguageModelDesign(layers.withRegularization(new Regularization(0, 0, 0)), 3);
    ComputationGraph network =
        new ComputationGraph(new NextTokenPredictor(TOKENS).configuration(design, dataType, 1));
    network.init();
    return network;
  }

  private static MultiDataSet batch(int... rows) {
    return new SequenceExamples(
            List.of(new TokenSequences(INPUTS, TOKENS, Form.NUMBERS)),
            List.of(new TokenSequences(LABELS, TOKENS, Form.NUMBERS)))
        .batch(rows);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theGradientIsTheSlopeOfTheLoss(boolean masked) {
    ComputationGraph network = network(DataType.DOUBLE, 3, 2);
    MultiDataSet batch = masked ? batch(0, 1, 2) : batch(0, 0, 0);
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] backpropagated = network.gradient().gradient().div(3).toDoubleVector();
    network.clearLayerMaskArrays();

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 3);
  }

  @Test
  void paddingChangesNothing() {
    ComputationGraph network = network(DataType.DOUBLE, 3);
    double[] alone = new double[3];
    Arrays.setAll(alone, row -> network.score(batch(row), false));

    assertThat(network.score(batch(0, 1, 2), false))
        .isCloseTo(Arrays.stream(alone).sum() / 3, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("org.carrousel.architecture.EveryCellTest#layers")
  void aStreamAnswersWhatTheWholeSequenceDoes(RecurrentLayers layers) {
    ComputationGraph network = network(DataType.FLOAT, layers);
    INDArray whole = network.output(batch(0).getFeatures())[0];
    NetworkStream stream = StreamingNetwork.of(network).stream();

    for (int step = 0; step < INPUTS[0].length; step++) {
      float[] answer = stream.step(INPUTS[0][step]);
      for (int token = 0; token < TOKENS; token++) {
        assertThat(answer[token]).isCloseTo(whole.getFloat(0, token, step), within(1e-6f));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, TOKENS, 1.5f})
  void aStreamRefusesWhatIsNoToken(float token) {
    NetworkStream stream = StreamingNetwork.of(network(DataType.FLOAT, 3)).stream();

    assertThatThrownBy(() -> stream.step(token))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("token index " + token, "from 0 to 4");
  }

  @Test
  void itsRecurrentLayersAreStateful() {
    assertThat(StatefulLayers.isStateful(network(DataType.FLOAT, 3, 2))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.carrousel.architecture.EveryCellTest#layers")
  void timeStepsInTwoCallsAreTheWholeSequence(RecurrentLayers layers) {
    ComputationGraph network = network(DataType.DOUBLE, layers);
    INDArray tokens = batch(0).getFeatures(0);
    INDArray whole = network.output(tokens)[0];

    INDArray first = network.rnnTimeStep(tokens.get(all(), all(), interval(0, 3)).dup())[0];
    INDArray last = network.rnnTimeStep(tokens.get(all(), all(), interval(3, 4)).dup())[0];

    assertThat(first.sub(whole.get(all(), all(), interval(0, 3))).amaxNumber().doubleValue())
        .isLessThan(1e-12);
    assertThat(last.sub(whole.get(all(), all(), interval(3, 4))).amaxNumber().doubleValue())
        .isLessThan(1e-12);
  }

  @Test
  void anEmbeddingHasAWidth() {
    assertThatThrownBy(() -> new LanguageModelDesign(RecurrentLayers.lstm(2), 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("embedding: 0");
  }
}
