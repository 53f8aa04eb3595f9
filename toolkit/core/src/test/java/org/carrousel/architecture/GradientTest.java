package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The backpropagated gradient is that of the loss, by central finite differences. */
class GradientTest {
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int TIME_STEPS = 3;
  private static final int OUTPUTS = 2;
  private static final double STEP = 1e-5;

  private final Random random = new Random(7);

  @ParameterizedTest(name = "{0} units, {1} known, masked {2}, {3}")
  @CsvSource({
    "3, 0, false, MSE",
    "3, 0, false, MAE",
    "3, 0, true, MSE",
    "3, 0, true, MAE",
    "3 2, 0, false, MSE",
    "3 2, 0, true, MAE",
    "3, 2, false, MAE",
    "3, 2, true, MSE",
    "3 2, 2, true, MSE"
  })
  void equalsTheSlopeOfTheLoss(String units, int known, boolean masked, Loss loss) {
    ComputationGraph network = network(units, known, loss);
    MultiDataSet batch = batch(known, masked);

    double[] backpropagated = backpropagated(network, batch);

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-8);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-3).count())
        .isGreaterThan(backpropagated.length / 4);
  }

  @ParameterizedTest
  @EnumSource
  void aMaskedLabelIsNoPartOfTheLoss(Loss loss) {
    ComputationGraph network = network("3", 0, loss);
    MultiDataSet batch = batch(0, true);
    double before = network.score(batch, false);

    batch.getLabels(0).putScalar(1, 0, 1e6); // masked
    double masked = network.score(batch, false);
    batch.getLabels(0).putScalar(1, 1, 1e6); // observed
    double observed = network.score(batch, false);

    assertThat(masked).isEqualTo(before);
    assertThat(observed).isGreaterThan(1e4);
  }

  private static ComputationGraph network(String units, int known, Loss loss) {
    Integer[] layers = Stream.of(units.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    ForecasterDesign design =
        new ForecasterDesign(
            RecurrentEncoder.stacked(layers).withRegularization(new Regularization(0, 0, 0)), loss);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceToVector(INPUTS, TIME_STEPS, known, OUTPUTS)
                .configuration(design, DataType.DOUBLE, 1));
    network.init();
    return network;
  }

  private MultiDataSet batch(int known, boolean masked) {
    INDArray history = random(BATCH, INPUTS, TIME_STEPS);
    INDArray[] inputs =
        known > 0 ? new INDArray[] {history, random(BATCH, known)} : new INDArray[] {history};
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1}, {0, 1}, {0, 0}});
    return new MultiDataSet(
        inputs,
        new INDArray[] {random(BATCH, OUTPUTS)},
        null,
        masked ? new INDArray[] {mask} : null);
  }

  private INDArray random(long... shape) {
    return Nd4j.createFromArray(
            random.doubles(Arrays.stream(shape).reduce(1, (a, b) -> a * b), -2, 2).toArray())
        .reshape(shape);
  }

  /** DL4J sums over the batch; the loss is the mean, and so its updater divides. */
  private static double[] backpropagated(ComputationGraph network, MultiDataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(null, batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    return network.gradient().gradient().div(BATCH).toDoubleVector();
  }
}
