package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.carrousel.attention.AttentionMap;
import org.carrousel.attention.AttentionScore;
import org.carrousel.decode.BeamSearch;
import org.carrousel.decode.Hypothesis;
import org.carrousel.decode.StepOutputs;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** By finite differences, beside unpadded rows, step by step, and by trying every caption. */
@Tag("whole-job")
class ImageCaptionerTest {
  private static final int SIDE = 8;
  private static final int TOKENS = 4;
  private static final int START = 0;
  private static final int END = 1;
  private static final int LONGEST = 4;

  /** Captions with the start in front, of 4, 1 and 3 tokens. */
  private static final int[][] CAPTIONS = {{START, 2, 3, 2}, {START}, {START, 3, 3}};

  private static final double STEP = 1e-5;

  private final Random random = new Random(5);
  private final INDArray images =
      Nd4j.createFromArray(random.doubles(3L * 3 * SIDE * SIDE).toArray())
          .reshape(3, 3, SIDE, SIDE);

  @ParameterizedTest(name = "{0} recurrent layers, blocks of {1}, attention {2}")
  @CsvSource({"1, 1,", "2, 3,", "1, 1, MULTIPLICATIVE", "2, 2, ADDITIVE"})
  void theGradientIsTheSlopeOfTheLoss(int layers, int block, AttentionScore attention) {
    ComputationGraph network = network(layers, block, attention, DataType.DOUBLE);
    MultiDataSet batch = batch();

    double[] backpropagated = backpropagated(network, batch);

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 3);
  }

  @ParameterizedTest(name = "attention {0}")
  @CsvSource({",", "MULTIPLICATIVE", "ADDITIVE"})
  void paddingChangesNothing(AttentionScore attention) {
    ComputationGraph network = network(2, 1, attention, DataType.DOUBLE);
    MultiDataSet batch = batch();
    INDArray together =
        network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

    for (int row = 0; row < CAPTIONS.length; row++) {
      INDArray alone = probabilities(network, row, CAPTIONS[row]);
      INDArray padded =
          together.get(
              NDArrayIndex.point(row),
              NDArrayIndex.all(),
              NDArrayIndex.interval(0, CAPTIONS[row].length));
      assertThat(padded.sub(alone).amaxNumber().doubleValue()).as("row %d", row).isZero();
    }
  }

  /** The picture is read once, before the start, and what follows depends on it. */
  @Test
  void anotherPictureGivesOtherWords() {
    ComputationGraph network = network(1, 1, null, DataType.DOUBLE);
    INDArray one = probabilities(network, 0, CAPTIONS[0]);
    INDArray other = probabilities(network, 1, CAPTIONS[0]);

    for (int step = 0; step < CAPTIONS[0].length; step++) {
      assertThat(one.getColumn(step).distance2(other.getColumn(step))).isGreaterThan(1e-4);
    }
  }

  @ParameterizedTest(name = "{0}, attention {1}")
  @CsvSource({"DOUBLE,", "FLOAT,", "DOUBLE, MULTIPLICATIVE", "FLOAT, ADDITIVE"})
  void stepByStepIsTheWholeAtOnce(DataType type, AttentionScore attention) {
    requireStepByStep(network(2, 1, attention, type), type);
  }

  @ParameterizedTest
  @MethodSource("org.carrousel.architecture.EveryCellTest#layers")
  void everyCellWritesStepByStepToo(RecurrentLayers layers) {
    requireStepByStep(network(layers, 1, null, DataType.DOUBLE), DataType.DOUBLE);
    requireStepByStep(
        network(layers, 1, AttentionScore.ADDITIVE, DataType.DOUBLE), DataType.DOUBLE);
  }

  private void requireStepByStep(ComputationGraph network, DataType type) {
    StepwiseDecoder decoder = new StepwiseDecoder(network, images, null, START);
    // Branches: row 2 goes on twice, row 0 once, row 1 not at all.
    StepOutputs<DecoderStates> first = decoder.start();
    StepOutputs<DecoderStates> second =
        decoder.advance(first.states(), new int[] {2, 0, 2}, new int[] {3, 2, 2});
    StepOutputs<DecoderStates> third =
        decoder.advance(second.states(), new int[] {1, 0}, new int[] {3, 3});
    // Earlier states are still good: another search may go on from them.
    StepOutputs<DecoderStates> again =
        decoder.advance(first.states(), new int[] {1}, new int[] {2});

    double exact = type == DataType.DOUBLE ? 1e-12 : 1e-5;
    for (int row = 0; row < 3; row++) {
      assertSame(first.logProbabilities()[row], network, row, exact, START);
    }
    assertSame(second.logProbabilities()[0], network, 2, exact, START, 3);
    assertSame(second.logProbabilities()[1], network, 0, exact, START, 2);
    assertSame(second.logProbabilities()[2], network, 2, exact, START, 2);
    assertSame(third.logProbabilities()[0], network, 0, exact, START, 2, 3);
    assertSame(third.logProbabilities()[1], network, 2, exact, START, 3, 3);
    assertSame(again.logProbabilities()[0], network, 1, exact, START, 2);
  }

  private void assertSame(
      double[] logProbabilities, ComputationGraph network, int image, double exact, int... tokens) {
    INDArray whole = probabilities(network, image, tokens);
    double[] last = whole.getColumn(tokens.length - 1).castTo(DataType.DOUBLE).toDoubleVector();
    assertThat(logProbabilities)
        .containsExactly(Arrays.stream(last).map(Math::log).toArray(), within(exact));
  }

  /** A beam as wide as there are captions finds what trying all of them finds. */
  @Test
  void aWideBeamFindsTheBestOfAllCaptions() {
    ComputationGraph network = network(1, 1, null, DataType.DOUBLE);
    // Sharper than initial weights are, so that the best caption is not simply the shortest.
    network.params().muli(3);
    int everything = 200;
    List<List<Hypothesis>> found =
        new BeamSearch(everything, LONGEST, END, 0)
            .search(new StepwiseDecoder(network, images, null, START));

    for (int image = 0; image < 3; image++) {
      List<Caption> all = new ArrayList<>();
      extend(network, image, List.of(), 0, all);
      all.sort(Comparator.comparingDouble(Caption::logProbability).reversed());
      List<Hypothesis> best = found.get(image);
      assertThat(best).hasSameSizeAs(all);
      for (int place = 0; place < all.size(); place++) {
        assertThat(best.get(place).logProbability())
            .isCloseTo(all.get(place).logProbability(), within(1e-9));
      }
      assertThat(Arrays.stream(best.get(0).tokens()).boxed().toList())
          .isEqualTo(all.get(0).tokens());
    }
  }

  private record Caption(List<Integer> tokens, double logProbability) {}

  /** Every caption that ends, or is cut at the greatest length. */
  private void extend(
      ComputationGraph network,
      int image,
      List<Integer> tokens,
      double logProbability,
      List<Caption> all) {
    int[] given = new int[1 + tokens.size()];
    given[0] = START;
    for (int i = 0; i < tokens.size(); i++) {
      given[i + 1] = tokens.get(i);
    }
    INDArray next = probabilities(network, image, given).getColumn(given.length - 1);
    for (int token = 0; token < TOKENS; token++) {
      double with = logProbability + Math.log(next.getDouble(token));
      List<Integer> longer = new ArrayList<>(tokens);
      longer.add(token);
      if (token == END) {
        all.add(new Caption(tokens, with));
      } else if (longer.size() == LONGEST) {
        all.add(new Caption(longer, with));
      } else {
        extend(network, image, longer, with, all);
      }
    }
  }

  @Test
  void tooManyConvolutionsAreRefused() {
    CaptionDesign design =
        new CaptionDesign(
            List.of(1, 1, 1, 1), 1, 1, RecurrentLayers.lstm(1), Optional.empty(), 1, 0);

    assertThatThrownBy(
            () -> new ImageCaptioner(SIDE, SIDE, TOKENS).configuration(design, DataType.FLOAT, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("4 blocks of convolutions with stride 2 over images of 8 × 8");
  }

  /** Details of a pixel or two are looked at before the sides are halved. */
  @Test
  void theLastConvolutionOfABlockHalvesTheSides() {
    ComputationGraph network = network(1, 2, null, DataType.DOUBLE);
    probabilities(network, 1, CAPTIONS[0]);

    Map<String, INDArray> activations = network.feedForward(network.getInputs(), false);

    assertThat(activations.get("convolution-1").shape()).containsExactly(1, 2, SIDE, SIDE);
    assertThat(activations.get("convolution-2").shape()).containsExactly(1, 2, 4, 4);
    assertThat(activations.get("convolution-3").shape()).containsExactly(1, 3, 4, 4);
    assertThat(activations.get("convolution-4").shape()).containsExactly(1, 3, 2, 2);
  }

  @Test
  void attentionLooksAtEveryPlace() {
    ComputationGraph network = network(1, 1, AttentionScore.ADDITIVE, DataType.DOUBLE);
    probabilities(network, 1, CAPTIONS[0]);

    double[][] weights = ((AttentionMap) network.getLayer(StepwiseDecoder.ATTENTION)).weights(0);

    assertThat(weights).hasDimensions(CAPTIONS[0].length, 2 * 2);
    for (double[] step : weights) {
      assertThat(Arrays.stream(step).sum()).isCloseTo(1, within(1e-12));
    }
  }

  private static ComputationGraph network(
      int layers, int block, AttentionScore attention, DataType type) {
    return network(
        RecurrentLayers.lstm(3, 2).withUnits(List.of(3, 2).subList(0, layers)),
        block,
        attention,
        type);
  }

  private static ComputationGraph network(
      RecurrentLayers layers, int block, AttentionScore attention, DataType type) {
    CaptionDesign design =
        new CaptionDesign(
            List.of(2, 3),
            block,
            4,
            layers.withRegularization(new Regularization(0, 0, 0)),
            Optional.ofNullable(attention),
            3,
            0);
    ComputationGraph network =
        new ComputationGraph(new ImageCaptioner(SIDE, SIDE, TOKENS).configuration(design, type, 3));
    network.init();
    return network;
  }

  /** {@code [tokens, time]} of one caption alone. */
  private INDArray probabilities(ComputationGraph network, int image, int... caption) {
    INDArray tokens =
        Nd4j.createFromArray(caption).castTo(DataType.DOUBLE).reshape(1, 1, caption.length);
    INDArray picture = images.get(NDArrayIndex.interval(image, image + 1)).dup();
    return network.output(false, picture, tokens)[0].get(NDArrayIndex.point(0));
  }

  private MultiDataSet batch() {
    double[][][] tokens = new double[3][1][LONGEST];
    double[][][] labels = new double[3][1][LONGEST];
    double[][] mask = new double[3][LONGEST];
    for (int row = 0; row < 3; row++) {
      int[] caption = CAPTIONS[row];
      for (int step = 0; step < caption.length; step++) {
        tokens[row][0][step] = caption[step];
        mask[row][step] = 1;
        labels[row][0][step] = step + 1 < caption.length ? caption[step + 1] : END;
      }
    }
    return new MultiDataSet(
        new INDArray[] {images, Nd4j.createFromArray(tokens)},
        new INDArray[] {Nd4j.createFromArray(labels)},
        new INDArray[] {null, Nd4j.createFromArray(mask)},
        new INDArray[] {Nd4j.createFromArray(mask)});
  }

  /** DL4J sums over the batch; the loss is the mean, and so its updater divides. */
  private static double[] backpropagated(ComputationGraph network, MultiDataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] gradient =
        network.gradient().gradient().div(batch.getFeatures(0).size(0)).toDoubleVector();
    network.clearLayerMaskArrays();
    return gradient;
  }
}
