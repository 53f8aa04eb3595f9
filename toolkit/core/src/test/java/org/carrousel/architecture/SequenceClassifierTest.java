package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Whole networks, by central finite differences and beside unpadded rows. */
class SequenceClassifierTest {
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int STEPS = 4;
  private static final int CLASSES = 3;
  private static final double STEP = 1e-5;
  private static final int[] LENGTHS = {4, 1, 3};

  private final Random random = new Random(11);

  @ParameterizedTest(name = "{0}, {1} units, bidirectional {2}, masked {3}")
  @CsvSource({
    "LAST, 3, false, true",
    "LAST, 3 2, true, true",
    "MEAN, 3, false, false",
    "MEAN, 3, true, true",
    "MAX, 3, false, true",
    "MAX, 3 2, true, true",
    "MEAN_AND_MAX, 3, true, false",
    "MEAN_AND_MAX, 3, true, true",
    "MEAN_AND_MAX, 3 2, false, true"
  })
  void theGradientIsTheSlopeOfTheLoss(
      Pooling pooling, String units, boolean bidirectional, boolean masked) {
    ComputationGraph network = network(pooling, units, bidirectional, List.of(.5, 1.0, 2.0));
    MultiDataSet batch = batch(masked);

    double[] backpropagated = backpropagated(network, batch);

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 4);
  }

  @ParameterizedTest
  @CsvSource({"LAST, true", "MEAN, true", "MAX, true", "MEAN_AND_MAX, true", "MEAN, false"})
  void paddingChangesNothing(Pooling pooling, boolean bidirectional) {
    ComputationGraph network = network(pooling, "3", bidirectional, List.of());
    MultiDataSet batch = batch(true);
    INDArray together =
        network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

    for (int row = 0; row < BATCH; row++) {
      INDArray alone =
          batch
              .getFeatures(0)
              .get(
                  NDArrayIndex.interval(row, row + 1),
                  NDArrayIndex.all(),
                  NDArrayIndex.interval(0, LENGTHS[row]))
              .dup();
      assertThat(together.getRow(row).toDoubleVector())
          .as("row %d", row)
          .containsExactly(network.outputSingle(alone).toDoubleVector(), within(1e-12));
    }
  }

  /** Weights are factors of the loss, so of one class alone they are a factor of the whole. */
  @Test
  void aClassWeightIsAFactorOfItsLoss() {
    MultiDataSet batch = batch(true);
    batch.setLabels(new INDArray[] {Nd4j.createFromArray(new double[][] {{2}, {2}, {2}})});
    double plain = network(Pooling.MEAN, "3", true, List.of()).score(batch, false);
    double weighted = network(Pooling.MEAN, "3", true, List.of(1.0, 1.0, 4.0)).score(batch, false);

    assertThat(plain).isGreaterThan(.1);
    assertThat(weighted).isCloseTo(4 * plain, within(1e-12));
  }

  private static ComputationGraph network(
      Pooling pooling, String units, boolean bidirectional, List<Double> weights) {
    Integer[] layers = Stream.of(units.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    ClassifierDesign design =
        new ClassifierDesign(
            RecurrentEncoder.stacked(layers)
                .withBidirectional(bidirectional)
                .withRegularization(new Regularization(0, 0, 0)),
            pooling);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceClassifier(INPUTS, CLASSES)
                .configuration(design, weights, DataType.DOUBLE, 1));
    network.init();
    return network;
  }

  private MultiDataSet batch(boolean masked) {
    INDArray sequences =
        Nd4j.createFromArray(random.doubles(BATCH * INPUTS * STEPS, -2, 2).toArray())
            .reshape(BATCH, INPUTS, STEPS);
    double[][] mask = new double[BATCH][STEPS];
    for (int row = 0; row < BATCH; row++) {
      Arrays.fill(mask[row], 0, LENGTHS[row], 1);
    }
    return new MultiDataSet(
        new INDArray[] {sequences},
        new INDArray[] {Nd4j.createFromArray(new double[][] {{1}, {0}, {2}})},
        masked ? new INDArray[] {Nd4j.createFromArray(mask)} : null,
        null);
  }

  /** DL4J sums over the batch; the loss is the mean, and so its updater divides. */
  private static double[] backpropagated(ComputationGraph network, MultiDataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    network.computeGradientAndScore();
    double[] gradient = network.gradient().gradient().div(BATCH).toDoubleVector();
    network.clearLayerMaskArrays();
    return gradient;
  }
}
