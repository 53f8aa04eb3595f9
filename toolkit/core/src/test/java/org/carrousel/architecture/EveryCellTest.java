package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.carrousel.attention.AttentionScore;
import org.carrousel.backend.Backend;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Every network with every cell: gradients by central finite differences, and one training step.
 */
class EveryCellTest {
  private static final DataType TYPE = DataType.DOUBLE;
  private static final int BATCH = 2;
  private static final int STEPS = 3;
  private static final int INPUTS = 2;
  private static final int OUTPUTS = 3;
  private static final int SIDE = 4;
  private static final double STEP = 1e-5;

  private final Random random = new Random(9);

  @BeforeAll
  static void start() {
    Backend.start();
  }

  /** Two layers of each cell, and of LSTMs with projection, without regularization. */
  static Stream<RecurrentLayers> layers() {
    RecurrentLayers two =
        RecurrentLayers.lstm(3, 2).withRegularization(new Regularization(0, 0, 0));
    Stream<RecurrentLayers> cells = Arrays.stream(CellKind.values()).map(two::withCell);
    Stream<RecurrentLayers> projected =
        Arrays.stream(CellKind.values())
            .filter(CellKind::hasProjection)
            .map(cell -> two.withUnits(List.of(4, 3)).withCell(cell).withProjection(2));
    return Stream.concat(cells, projected);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void classifier(RecurrentLayers layers) {
    RecurrentEncoder encoder = RecurrentEncoder.forward(layers).withBidirectional(true);
    for (Pooling pooling : List.of(Pooling.LAST, Pooling.MEAN_AND_MAX)) {
      requireSlopes(
          new SequenceClassifier(INPUTS, OUTPUTS)
              .configuration(new ClassifierDesign(encoder, pooling), List.of(), TYPE, 1),
          batch(random(BATCH, INPUTS, STEPS), classes(BATCH, 1)));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void classifierAboveConvolutions(RecurrentLayers layers) {
    RecurrentEncoder encoder =
        RecurrentEncoder.forward(layers)
            .withConvolutions(Optional.of(new StepConvolutions(List.of(INPUTS), List.of(2), 1, 1)));
    ComputationGraph network =
        new ComputationGraph(
            new SequenceClassifier(INPUTS, OUTPUTS)
                .configuration(new ClassifierDesign(encoder, Pooling.LAST), List.of(), TYPE, 1));
    network.init();
    INDArray before = network.params().dup();

    network.fit(batch(random(BATCH, INPUTS, STEPS), classes(BATCH, 1)));

    assertThat(network.params()).isNotEqualTo(before);
    assertThat(network.params().sumNumber().doubleValue()).isFinite();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void regressor(RecurrentLayers layers) {
    RegressorDesign design =
        new RegressorDesign(RecurrentEncoder.forward(layers), Pooling.MEAN, Loss.MSE);
    requireSlopes(
        new SequenceRegressor(INPUTS, OUTPUTS).configuration(design, TYPE, 1),
        batch(random(BATCH, INPUTS, STEPS), random(BATCH, OUTPUTS)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void forecaster(RecurrentLayers layers) {
    ForecasterDesign design = new ForecasterDesign(RecurrentEncoder.forward(layers), Loss.MSE);
    requireSlopes(
        new SequenceToVector(INPUTS, STEPS, 2, OUTPUTS).configuration(design, TYPE, 1),
        new MultiDataSet(
            new INDArray[] {random(BATCH, INPUTS, STEPS), random(BATCH, 2)},
            new INDArray[] {random(BATCH, OUTPUTS)}));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void labeller(RecurrentLayers layers) {
    RecurrentEncoder encoder = RecurrentEncoder.forward(layers).withBidirectional(true);
    requireSlopes(
        new SequenceLabeller(INPUTS, OUTPUTS, Objective.CROSS_ENTROPY).recurrent(encoder, TYPE, 1),
        batch(random(BATCH, INPUTS, STEPS), classes(BATCH, 1, STEPS)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void transcriber(RecurrentLayers layers) {
    TranscriberDesign design =
        new TranscriberDesign(RecurrentEncoder.forward(layers).withBidirectional(true), 0);
    requireSlopes(
        new SequenceTranscriber(INPUTS, OUTPUTS).configuration(design, TYPE, 1),
        batch(random(BATCH, INPUTS, STEPS), classes(BATCH, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void nextPoint(RecurrentLayers layers) {
    requireSlopes(
        new NextPointPredictor(INPUTS).configuration(layers, TYPE, 1),
        batch(random(BATCH, INPUTS, STEPS), random(BATCH, INPUTS, STEPS)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void nextToken(RecurrentLayers layers) {
    requireSlopes(
        new NextTokenPredictor(OUTPUTS).configuration(new LanguageModelDesign(layers, 2), TYPE, 1),
        batch(classes(BATCH, 1, STEPS), classes(BATCH, 1, STEPS)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void imageCaptioner(RecurrentLayers layers) {
    CaptionDesign design =
        new CaptionDesign(
            List.of(2), 1, 2, layers, Optional.of(AttentionScore.MULTIPLICATIVE), 2, 0);
    requireSlopes(
        new ImageCaptioner(SIDE, SIDE, OUTPUTS).configuration(design, TYPE, 3),
        new MultiDataSet(
            new INDArray[] {random(BATCH, 3, SIDE, SIDE), classes(BATCH, 1, STEPS)},
            new INDArray[] {classes(BATCH, 1, STEPS)}));
  }

  private INDArray random(long... shape) {
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return Nd4j.createFromArray(random.doubles(size, -2, 2).toArray()).reshape(shape);
  }

  private INDArray classes(long... shape) {
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return Nd4j.createFromArray(random.ints(size, 0, OUTPUTS).asDoubleStream().toArray())
        .reshape(shape);
  }

  private static MultiDataSet batch(INDArray features, INDArray labels) {
    return new MultiDataSet(new INDArray[] {features}, new INDArray[] {labels});
  }

  private static void requireSlopes(
      ComputationGraphConfiguration configuration, MultiDataSet batch) {
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.computeGradientAndScore();
    // DL4J sums over the batch; the loss is the mean, and so its updater divides.
    double[] backpropagated = network.gradient().gradient().div(BATCH).reshape(-1).toDoubleVector();

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 4);
  }
}
