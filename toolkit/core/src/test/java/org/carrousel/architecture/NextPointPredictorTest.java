package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;

/** The whole network, by central finite differences and beside unpadded rows. */
class NextPointPredictorTest {
  private static final double STEP = 1e-5;

  private static final SequenceExamples EXAMPLES =
      new SequenceExamples(
          List.of(new FeatureSequences(new float[][][] {{{0, 1}, {2, 1}, {1, -1}}, {{1, 2}}})),
          List.of(new FeatureSequences(new float[][][] {{{2, 1}, {1, -1}, {0, 0}}, {{-2, 1}}})));

  private static ComputationGraph network() {
    ComputationGraph network =
        new ComputationGraph(
            new NextPointPredictor(2)
                .configuration(List.of(3, 2), new Regularization(0, 0, 0), DataType.DOUBLE, 1));
    network.init();
    return network;
  }

  @BeforeAll
  static void start() {
    Backend.start();
  }

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    ComputationGraph network = network();
    MultiDataSet batch = EXAMPLES.batch(new int[] {0, 1});
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), batch.getLabelsMaskArrays());
    network.computeGradientAndScore();
    double[] backpropagated = network.gradient().gradient().div(2).toDoubleVector();
    network.clearLayerMaskArrays();

    Slopes.requireEqual("the network", network, batch, backpropagated, STEP, 1e-7);
    assertThat(Arrays.stream(backpropagated).filter(slope -> Math.abs(slope) > 1e-4).count())
        .isGreaterThan(backpropagated.length / 3);
  }

  @Test
  void paddingChangesNothing() {
    ComputationGraph network = network();
    double alone =
        network.score(EXAMPLES.batch(new int[] {0}), false)
            + network.score(EXAMPLES.batch(new int[] {1}), false);

    assertThat(network.score(EXAMPLES.batch(new int[] {0, 1}), false))
        .isCloseTo(alone / 2, within(1e-12));
  }
}
