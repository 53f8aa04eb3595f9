package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.carrousel.attention.AttentionMap;
import org.carrousel.attention.AttentionScore;
import org.carrousel.decode.StepOutputs;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Encoder-decoders of every kind: gradients, padding, one step at a time, JSON. */
class EncoderDecoderTest {
  private static final double STEP = 1e-5;
  private static final int[] SOURCE_LENGTHS = {4, 1, 3};
  private static final int[] TARGET_LENGTHS = {2, 5, 1};

  private final Random random = new Random(5);

  static Stream<EncoderDecoderDesign> designs() {
    Optional<AttentionScore> multiplicative = Optional.of(AttentionScore.MULTIPLICATIVE);
    Optional<AttentionScore> additive = Optional.of(AttentionScore.ADDITIVE);
    return Stream.of(
        design(List.of(1, 2)),
        design(List.of(2)).cell(CellKind.GRU).summary(SummaryInput.EVERY_STEP),
        design(List.of(2)).bidirectional(true).attention(multiplicative),
        design(List.of(2)).cell(CellKind.GRU).bidirectional(true).attention(additive),
        design(List.of(1, 2)).summary(SummaryInput.EVERY_STEP).attention(additive));
  }

  private static EncoderDecoderDesign design(List<Integer> units) {
    return EncoderDecoderDesign.defaults()
        .units(units)
        .embedding(2)
        .bidirectional(false)
        .attention(Optional.empty())
        .regularization(new Regularization(0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void theGradientIsTheSlopeOfTheLoss(EncoderDecoderDesign design) {
    ComputationGraph network = Translations.network(design, DataType.DOUBLE);
    MultiDataSet batch = Translations.batch(random, SOURCE_LENGTHS, TARGET_LENGTHS);

    double[] backpropagated = backpropagated(network, batch);

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-8);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 2);
  }

  /** DL4J sums over the batch; the loss is the mean, and so its updater divides. */
  private static double[] backpropagated(ComputationGraph network, MultiDataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] gradient = network.gradient().gradient().div(SOURCE_LENGTHS.length).toDoubleVector();
    network.clearLayerMaskArrays();
    return gradient;
  }

  @ParameterizedTest
  @MethodSource("designs")
  void aPaddedPairIsAnsweredAsAlone(EncoderDecoderDesign design) {
    ComputationGraph network = Translations.network(design, DataType.DOUBLE);
    MultiDataSet batch = Translations.batch(random, SOURCE_LENGTHS, TARGET_LENGTHS);

    INDArray together =
        network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

    for (int row = 0; row < SOURCE_LENGTHS.length; row++) {
      INDArray alone =
          network
              .output(
                  part(batch.getFeatures(0), row, SOURCE_LENGTHS[row]),
                  part(batch.getFeatures(1), row, TARGET_LENGTHS[row]))[0];
      INDArray padded = part(together, row, TARGET_LENGTHS[row]);
      assertThat(padded.sub(alone).amaxNumber().doubleValue()).as("row %d", row).isLessThan(1e-14);
    }
  }

  private static INDArray part(INDArray sequence, int row, int length) {
    return sequence.get(interval(row, row + 1), all(), interval(0, length)).dup();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void oneStepAtATimeIsTheWholeTargetAtOnce(EncoderDecoderDesign design) {
    for (DataType dataType : List.of(DataType.DOUBLE, DataType.FLOAT)) {
      ComputationGraph network = Translations.network(design, dataType);
      int[] lengths = {4, 4, 4};
      MultiDataSet batch = Translations.batch(random, SOURCE_LENGTHS, lengths);
      batch.getFeatures(1).get(all(), all(), interval(0, 1)).assign(2);
      INDArray whole = network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

      StepwiseDecoder decoder =
          new StepwiseDecoder(network, batch.getFeatures(0), batch.getFeaturesMaskArray(0), 2);
      // The order of hypotheses changes at every step, and each is continued twice.
      int[] rows = {0, 1, 2};
      StepOutputs<DecoderStates> steps = decoder.start();
      assertEqual(whole, 0, rows, steps, dataType);
      for (int step = 1; step < 4; step++) {
        int[] parents = new int[rows.length * 2];
        int[] next = new int[parents.length];
        int[] tokens = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
          parents[i] = (2 * i + step) % rows.length;
          next[i] = rows[parents[i]];
          tokens[i] = batch.getFeatures(1).getInt(next[i], 0, step);
        }
        steps = decoder.advance(steps.states(), parents, tokens);
        rows = next;
        assertEqual(whole, step, rows, steps, dataType);
      }
    }
  }

  private static void assertEqual(
      INDArray whole, int step, int[] rows, StepOutputs<DecoderStates> steps, DataType dataType) {
    double tolerance = dataType == DataType.DOUBLE ? 1e-12 : 1e-5;
    for (int i = 0; i < rows.length; i++) {
      for (int token = 0; token < Translations.TARGET_TOKENS; token++) {
        assertThat(Math.exp(steps.logProbabilities()[i][token]))
            .isCloseTo(whole.getDouble(rows[i], token, step), within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void jsonGivesTheSameNetwork(EncoderDecoderDesign design) {
    ComputationGraph network = Translations.network(design, DataType.FLOAT);
    MultiDataSet batch = Translations.batch(random, SOURCE_LENGTHS, TARGET_LENGTHS);
    ComputationGraphConfiguration read =
        ComputationGraphConfiguration.fromJson(network.getConfiguration().toJson());
    assertThat(read).isEqualTo(network.getConfiguration());
    ComputationGraph other = new ComputationGraph(read);
    other.init(network.params().dup(), false);

    assertThat(other.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0])
        .isEqualTo(network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0]);
  }

  @Test
  void masksOfABatchAreForgottenInTheNext() {
    ComputationGraph network =
        Translations.network(EncoderDecoderDesign.defaults().units(List.of(3)), DataType.DOUBLE);
    MultiDataSet masked = Translations.batch(random, SOURCE_LENGTHS, TARGET_LENGTHS);
    MultiDataSet whole = Translations.batch(random, new int[] {4, 4, 4}, new int[] {5, 5, 5});
    INDArray before = network.output(whole.getFeatures())[0].dup();

    network.fit(masked);
    network.setParams(
        Translations.network(EncoderDecoderDesign.defaults().units(List.of(3)), DataType.DOUBLE)
            .params());

    assertThat(network.output(whole.getFeatures())[0]).isEqualTo(before);
  }

  @Test
  void attentionIsAMapOfWeightsThatSumToOne() {
    ComputationGraph network =
        Translations.network(EncoderDecoderDesign.defaults().units(List.of(3)), DataType.DOUBLE);
    MultiDataSet batch = Translations.batch(random, SOURCE_LENGTHS, TARGET_LENGTHS);
    network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays());

    double[][] weights = ((AttentionMap) network.getLayer("attention")).weights(2);

    assertThat(weights).hasDimensions(5, 4);
    assertThat(Arrays.stream(weights[0]).sum()).isCloseTo(1, within(1e-12));
    assertThat(weights[0][3]).as("masked").isZero();
    assertThat(weights[0][1]).isPositive();
  }

  @Test
  void aTokenOutsideOfTheVocabularyIsRefused() {
    ComputationGraph network =
        Translations.network(EncoderDecoderDesign.defaults().units(List.of(3)), DataType.FLOAT);
    INDArray tokens = Nd4j.ones(1, 1, 2);
    INDArray unknown = Nd4j.valueArrayOf(new long[] {1, 1, 2}, 5.0);

    assertThatThrownBy(() -> network.output(unknown, tokens))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("token 5.0 in row 0, time step 0")
        .hasMessageContaining("from 0 to 4");
  }
}
