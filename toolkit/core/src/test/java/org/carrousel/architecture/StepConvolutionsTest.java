package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.backend.Backend;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions by hand, finite differences, unpadded rows, refusals. */
class StepConvolutionsTest {
  private static final double STEP = 1e-6;
  private static final int STEPS = 4;
  private static final int[] LENGTHS = {4, 2, 3};

  @BeforeAll
  static void start() {
    Backend.start();
  }

  static Stream<Arguments> shapes() {
    RecurrentEncoder one = RecurrentEncoder.vanilla(3);
    return Stream.of(
        Arguments.of(above(new StepConvolutions(List.of(6), List.of(2), 3, 2), one)),
        Arguments.of(above(new StepConvolutions(List.of(2, 5), List.of(3, 2), 3, 2), one)),
        Arguments.of(
            above(
                new StepConvolutions(List.of(2, 4, 3), List.of(2), 2, 1),
                RecurrentEncoder.stacked(3, 2))),
        Arguments.of(
            above(
                new StepConvolutions(List.of(1, 4, 4), List.of(2, 2), 3, 2),
                RecurrentEncoder.bidirectional(2))));
  }

  private static RecurrentEncoder above(StepConvolutions convolutions, RecurrentEncoder layers) {
    return layers
        .withConvolutions(Optional.of(convolutions))
        .withRegularization(new Regularization(0, 0, 0));
  }

  private static int features(RecurrentEncoder encoder) {
    return encoder.convolutions().orElseThrow().shape().stream().reduce(1, (a, b) -> a * b);
  }

  private static ComputationGraph network(RecurrentEncoder encoder, Pooling pooling) {
    ClassifierDesign design = new ClassifierDesign(encoder, pooling);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceClassifier(features(encoder), 3)
                .configuration(design, List.of(), DataType.DOUBLE, 1));
    network.init();
    // Rectifiers at exactly 0, as over padding, have no slope: biases lift them off it.
    Nd4j.getRandom().setSeed(4);
    network.params().addi(Nd4j.rand(DataType.DOUBLE, network.params().shape()).muli(.3).addi(.05));
    return network;
  }

  private static INDArray sequences(RecurrentEncoder encoder) {
    Nd4j.getRandom().setSeed(3);
    return Nd4j.randn(DataType.DOUBLE, LENGTHS.length, features(encoder), STEPS);
  }

  private static INDArray mask() {
    INDArray mask = Nd4j.zeros(DataType.DOUBLE, LENGTHS.length, STEPS);
    for (int row = 0; row < LENGTHS.length; row++) {
      for (int step = 0; step < LENGTHS[row]; step++) {
        mask.putScalar(row, step, 1);
      }
    }
    return mask;
  }

  private static MultiDataSet batch(RecurrentEncoder encoder, boolean masked) {
    INDArray labels = Nd4j.eye(LENGTHS.length).castTo(DataType.DOUBLE);
    return new MultiDataSet(
        new INDArray[] {sequences(encoder)},
        new INDArray[] {labels},
        masked ? new INDArray[] {mask()} : null,
        null);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradientsAreTheSlopesOfTheLoss(RecurrentEncoder encoder) {
    requireSlopes(encoder, Pooling.LAST, false);
    requireSlopes(encoder, Pooling.LAST, true);
    requireSlopes(encoder, Pooling.MEAN_AND_MAX, true);
  }

  private static void requireSlopes(RecurrentEncoder encoder, Pooling pooling, boolean masked) {
    ComputationGraph network = network(encoder, pooling);
    MultiDataSet batch = batch(encoder, masked);
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] backpropagated =
        network.gradient().gradient().div(LENGTHS.length).reshape(-1).toDoubleVector();
    network.clearLayerMaskArrays();
    Slopes.requireEqual(
        "%s, masked: %s".formatted(pooling, masked), network, batch, backpropagated, STEP, 1e-6);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 3);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void paddingChangesNothing(RecurrentEncoder encoder) {
    for (Pooling pooling : Pooling.values()) {
      ComputationGraph network = network(encoder, pooling);
      INDArray sequences = sequences(encoder);
      INDArray padded =
          network.output(false, new INDArray[] {sequences}, new INDArray[] {mask()})[0];
      for (int row = 0; row < LENGTHS.length; row++) {
        INDArray alone =
            network
                .output(
                    sequences.get(interval(row, row + 1), all(), interval(0, LENGTHS[row])).dup())[
                0];
        assertThat(padded.getRow(row).toDoubleVector())
            .as("%s, row %d", pooling, row)
            .containsExactly(alone.reshape(-1).toDoubleVector(), within(1e-10));
      }
    }
  }

  /** One filter over [5], window 3, stride 2: columns -1 to 1, 1 to 3, 3 to 5, zeros outside. */
  @Test
  void aFilterSlidesOverTheFeaturesOfATimeStep() {
    RecurrentEncoder encoder =
        above(new StepConvolutions(List.of(5), List.of(1)), RecurrentEncoder.vanilla(2));
    ComputationGraph network = network(encoder, Pooling.LAST);
    network.getLayer("convolution-1").getParam("W").assign(Nd4j.create(new double[] {1, 10, 100}));
    network.getLayer("convolution-1").getParam("b").assign(.5);
    INDArray sequence = Nd4j.zeros(DataType.DOUBLE, 1, 5, 2);
    for (int feature = 0; feature < 5; feature++) {
      sequence.putScalar(0, feature, 0, feature + 1);
      sequence.putScalar(0, feature, 1, -feature - 1);
    }
    INDArray found = network.feedForward(new INDArray[] {sequence}, false).get("convolution-1");

    assertThat(found.shape()).containsExactly(2, 1, 1, 3);
    assertThat(found.reshape(-1).toDoubleVector())
        .containsExactly(new double[] {210.5, 432.5, 54.5, 0, 0, 0}, within(1e-9));
  }

  @Test
  void featuresThatDoNotFillTheShapeAreRefused() {
    RecurrentEncoder encoder =
        above(new StepConvolutions(List.of(2, 3), List.of(2)), RecurrentEncoder.vanilla(2));
    ClassifierDesign design = new ClassifierDesign(encoder, Pooling.LAST);

    assertThatThrownBy(
            () -> new SequenceClassifier(7, 2).configuration(design, List.of(), DataType.DOUBLE, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("shape [2, 3], and 7 features a time step")
        .hasMessageContaining("a shape of 7 values");
  }

  @Test
  void whatIsNoConvolutionIsRefused() {
    assertThatThrownBy(() -> new StepConvolutions(List.of(), List.of(2)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("shape: []");
    assertThatThrownBy(() -> new StepConvolutions(List.of(4, 0), List.of(2)))
        .hasMessageContaining("shape: 0");
    assertThatThrownBy(() -> new StepConvolutions(List.of(1, 1, 2, 2), List.of(2)))
        .hasMessageContaining("[channels, height, width]");
    assertThatThrownBy(() -> new StepConvolutions(List.of(4), List.of()))
        .hasMessageContaining("filters: []");
    assertThatThrownBy(() -> new StepConvolutions(List.of(4), List.of(0)))
        .hasMessageContaining("filters: 0");
    assertThatThrownBy(() -> new StepConvolutions(List.of(4), List.of(2), 0, 2))
        .hasMessageContaining("window: 0");
    assertThatThrownBy(() -> new StepConvolutions(List.of(4), List.of(2), 3, 0))
        .hasMessageContaining("stride: 0");
  }

  @Test
  void otherUnitsKeepTheConvolutions() {
    StepConvolutions convolutions = new StepConvolutions(List.of(4), List.of(2));
    RecurrentEncoder changed =
        above(convolutions, RecurrentEncoder.vanilla(2))
            .withBidirectional(true)
            .withUnits(List.of(5, 6));

    assertThat(changed).isEqualTo(above(convolutions, RecurrentEncoder.bidirectional(5, 6)));
    assertThat(changed.bidirection()).isEqualTo(Bidirection.CONCATENATE);
  }
}
