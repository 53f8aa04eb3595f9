package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Whole networks with masks, by central finite differences and beside unpadded rows. */
class SequenceRegressorTest {
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int STEPS = 4;
  private static final double STEP = 1e-5;
  private static final int[] LENGTHS = {4, 1, 3};

  private final Random random = new Random(5);

  @ParameterizedTest
  @CsvSource({"LAST, MSE, 3 2, false", "MEAN_AND_MAX, MSE, 3, true", "MEAN, MAE, 3, false"})
  void theGradientIsTheSlopeOfTheLoss(
      Pooling pooling, Loss loss, String units, boolean bidirectional) {
    ComputationGraph network = network(pooling, loss, units, bidirectional);
    MultiDataSet batch = batch();
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    network.computeGradientAndScore();
    // DL4J sums over the batch; the loss is the mean, and so its updater divides.
    double[] backpropagated = network.gradient().gradient().div(BATCH).toDoubleVector();
    network.clearLayerMaskArrays();

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 4);
  }

  @ParameterizedTest
  @CsvSource({"LAST, false", "MEAN_AND_MAX, true"})
  void paddingChangesNothing(Pooling pooling, boolean bidirectional) {
    ComputationGraph network = network(pooling, Loss.MSE, "3", bidirectional);
    MultiDataSet batch = batch();
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
      assertThat(together.getDouble(row, 0))
          .isCloseTo(network.outputSingle(alone).getDouble(0), within(1e-12));
    }
  }

  private static ComputationGraph network(
      Pooling pooling, Loss loss, String units, boolean bidirectional) {
    Integer[] layers = Stream.of(units.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    RegressorDesign design =
        new RegressorDesign(
            RecurrentEncoder.stacked(layers)
                .withBidirectional(bidirectional)
                .withRegularization(new Regularization(0, 0, 0)),
            pooling,
            loss);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceRegressor(INPUTS, 1).configuration(design, DataType.DOUBLE, 1));
    network.init();
    return network;
  }

  private MultiDataSet batch() {
    INDArray sequences =
        Nd4j.createFromArray(random.doubles(BATCH * INPUTS * STEPS, -2, 2).toArray())
            .reshape(BATCH, INPUTS, STEPS);
    double[][] mask = new double[BATCH][STEPS];
    for (int row = 0; row < BATCH; row++) {
      Arrays.fill(mask[row], 0, LENGTHS[row], 1);
    }
    return new MultiDataSet(
        new INDArray[] {sequences},
        new INDArray[] {Nd4j.createFromArray(new double[][] {{1}, {-2}, {.5}})},
        new INDArray[] {Nd4j.createFromArray(mask)},
        null);
  }
}
