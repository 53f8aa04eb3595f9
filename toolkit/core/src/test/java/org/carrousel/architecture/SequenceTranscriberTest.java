package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.carrousel.error.BadInputException;
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
class SequenceTranscriberTest {
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int STEPS = 5;
  private static final int LABELS = 2;
  private static final double STEP = 1e-5;
  private static final int[] LENGTHS = {5, 2, 3};

  private final Random random = new Random(5);

  private static ComputationGraph network(List<Integer> units, boolean bidirectional) {
    TranscriberDesign design =
        new TranscriberDesign(
            RecurrentEncoder.stacked(units.toArray(Integer[]::new))
                .withBidirectional(bidirectional)
                .withRegularization(new Regularization(0, 0, 0)),
            0);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceTranscriber(INPUTS, LABELS).configuration(design, DataType.DOUBLE, 1));
    network.init();
    return network;
  }

  /** Rows of 5, 2 and 3 time steps with 3, 1 and 2 labels, two of them equal neighbours. */
  private MultiDataSet batch() {
    double[] values = random.doubles((long) BATCH * INPUTS * STEPS, -2, 2).toArray();
    INDArray mask =
        Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 0, 0, 0}, {1, 1, 1, 0, 0}});
    INDArray labels =
        Nd4j.createFromArray(new double[] {1, 1, 0, 0, 0, 0, 0, 1, 0}).reshape(BATCH, 1, 3);
    INDArray own = Nd4j.createFromArray(new double[][] {{1, 1, 1}, {1, 0, 0}, {1, 1, 0}});
    return new MultiDataSet(
        new INDArray[] {Nd4j.createFromArray(values).reshape(BATCH, INPUTS, STEPS)},
        new INDArray[] {labels},
        new INDArray[] {mask},
        new INDArray[] {own});
  }

  @ParameterizedTest
  @CsvSource({"3, false", "3, true", "'3,2', true"})
  void theGradientIsTheSlopeOfTheLoss(String units, boolean bidirectional) {
    List<Integer> layers = Arrays.stream(units.split(",", -1)).map(Integer::valueOf).toList();
    ComputationGraph network = network(layers, bidirectional);
    MultiDataSet batch = batch();
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] backpropagated = network.gradient().gradient().div(BATCH).toDoubleVector();

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 4);
  }

  @Test
  void paddingChangesNothing() {
    ComputationGraph network = network(List.of(3, 2), true);
    MultiDataSet batch = batch();
    INDArray together =
        network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];

    assertThat(together.shape()).containsExactly(BATCH, LABELS + 1, STEPS);
    for (int row = 0; row < BATCH; row++) {
      INDArray alone =
          batch
              .getFeatures(0)
              .get(
                  NDArrayIndex.interval(row, row + 1),
                  NDArrayIndex.all(),
                  NDArrayIndex.interval(0, LENGTHS[row]))
              .dup();
      INDArray answer = network.outputSingle(alone);
      for (int label = 0; label <= LABELS; label++) {
        for (int step = 0; step < LENGTHS[row]; step++) {
          assertThat(together.getDouble(row, label, step))
              .isCloseTo(answer.getDouble(0, label, step), within(1e-12));
        }
      }
    }
  }

  /** Noise changes what is learnt, and nothing of what is answered. */
  @Test
  void weightsAreNoisyInTrainingAlone() {
    TranscriberDesign quiet =
        new TranscriberDesign(
            RecurrentEncoder.vanilla(3).withRegularization(new Regularization(0, 0, 0)), 0);
    ComputationGraph[] networks = new ComputationGraph[2];
    for (int noisy = 0; noisy < 2; noisy++) {
      networks[noisy] =
          new ComputationGraph(
              new SequenceTranscriber(INPUTS, LABELS)
                  .configuration(quiet.withWeightNoise(.5 * noisy), DataType.DOUBLE, 1));
      networks[noisy].init();
    }
    MultiDataSet batch = batch();

    assertThat(networks[1].score(batch, false)).isEqualTo(networks[0].score(batch, false));

    networks[0].fit(batch);
    networks[1].fit(batch);
    assertThat(networks[1].params()).isNotEqualTo(networks[0].params());
  }

  @Test
  void noiseBelowNothingIsRefused() {
    assertThatThrownBy(() -> new TranscriberDesign(RecurrentEncoder.vanilla(3), -.1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("weight-noise: -0.1");
  }
}
