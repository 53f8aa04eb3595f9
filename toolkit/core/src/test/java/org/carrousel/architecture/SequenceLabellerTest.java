package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Whole networks, by central finite differences and beside unpadded rows. */
class SequenceLabellerTest {
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int STEPS = 4;
  private static final int OUTPUTS = 3;
  private static final double STEP = 1e-5;
  private static final int[] LENGTHS = {4, 1, 3};

  private final Random random = new Random(11);

  @ParameterizedTest(name = "{0} {1}, {2}, masked {3}")
  @CsvSource({
    "forward, 3, CROSS_ENTROPY, true",
    "forward, 3 2, BINARY_CROSS_ENTROPY, true",
    "bidirectional, 3 2, CROSS_ENTROPY, true",
    "bidirectional, 3, BINARY_CROSS_ENTROPY, false",
    "perceptron, 3, CROSS_ENTROPY, true",
    "perceptron, 3 2, BINARY_CROSS_ENTROPY, true",
    "perceptron, 3, CROSS_ENTROPY, false"
  })
  void theGradientIsTheSlopeOfTheLoss(
      String kind, String units, Objective objective, boolean masked) {
    ComputationGraph network = network(kind, units, objective);
    MultiDataSet batch = batch(objective, masked);

    double[] backpropagated = backpropagated(network, batch);

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 4);
  }

  @ParameterizedTest
  @CsvSource({
    "forward, CROSS_ENTROPY",
    "bidirectional, CROSS_ENTROPY",
    "bidirectional, BINARY_CROSS_ENTROPY",
    "perceptron, CROSS_ENTROPY"
  })
  void paddingChangesNothing(String kind, Objective objective) {
    ComputationGraph network = network(kind, "3", objective);
    MultiDataSet batch = batch(objective, true);
    INDArray together =
        network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

    for (int row = 0; row < BATCH; row++) {
      INDArray alone =
          network.outputSingle(
              batch
                  .getFeatures(0)
                  .get(
                      NDArrayIndex.interval(row, row + 1),
                      NDArrayIndex.all(),
                      NDArrayIndex.interval(0, LENGTHS[row]))
                  .dup());
      for (int step = 0; step < LENGTHS[row]; step++) {
        for (int output = 0; output < OUTPUTS; output++) {
          assertThat(together.getDouble(row, output, step))
              .as("row %d, step %d", row, step)
              .isCloseTo(alone.getDouble(0, output, step), within(1e-12));
        }
      }
    }
  }

  private static ComputationGraph network(String kind, String units, Objective objective) {
    List<Integer> layers = List.of(units.split(" ")).stream().map(Integer::valueOf).toList();
    SequenceLabeller labeller = new SequenceLabeller(INPUTS, OUTPUTS, objective);
    Regularization none = new Regularization(0, 0, 0);
    ComputationGraphConfiguration configuration =
        kind.equals("perceptron")
            ? labeller.perceptron(layers, none, DataType.DOUBLE, 1)
            : labeller.recurrent(
                RecurrentEncoder.stacked(layers.toArray(Integer[]::new))
                    .withBidirectional(kind.equals("bidirectional"))
                    .withRegularization(none),
                DataType.DOUBLE,
                1);
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    return network;
  }

  private MultiDataSet batch(Objective objective, boolean masked) {
    INDArray sequences =
        Nd4j.createFromArray(random.doubles(BATCH * INPUTS * STEPS, -2, 2).toArray())
            .reshape(BATCH, INPUTS, STEPS);
    int rows = objective == Objective.CROSS_ENTROPY ? 1 : OUTPUTS;
    int classes = objective == Objective.CROSS_ENTROPY ? OUTPUTS : 2;
    INDArray labels =
        Nd4j.createFromArray(
                random.ints((long) BATCH * rows * STEPS, 0, classes).asDoubleStream().toArray())
            .reshape(BATCH, rows, STEPS);
    double[][] mask = new double[BATCH][STEPS];
    for (int row = 0; row < BATCH; row++) {
      Arrays.fill(mask[row], 0, LENGTHS[row], 1);
    }
    INDArray[] masks = masked ? new INDArray[] {Nd4j.createFromArray(mask)} : null;
    return new MultiDataSet(new INDArray[] {sequences}, new INDArray[] {labels}, masks, masks);
  }

  /** DL4J sums over the batch; the loss is the mean, and so its updater divides. */
  private static double[] backpropagated(ComputationGraph network, MultiDataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] gradient = network.gradient().gradient().div(BATCH).toDoubleVector();
    network.clearLayerMaskArrays();
    return gradient;
  }
}
