package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Random;
import java.util.function.Consumer;
import org.carrousel.backend.Backend;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** The update in place beside DL4J's own. */
class InPlaceUpdaterTest {
  private static final DataSet BATCH = new DataSet(array(1, 5, 3, 4), array(2, 5, 1, 4));

  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static INDArray array(long seed, long... shape) {
    Random random = new Random(seed);
    INDArray array = Nd4j.create(DataType.FLOAT, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextGaussian());
    }
    return array;
  }

  /** Clipped, regularized in both places, and with another updater in the head. */
  private static MultiLayerNetwork layers(IUpdater updater) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            configuration()
                .updater(updater)
                .list()
                .layer(new RecurrentLayer.Builder().nOut(6).build())
                .layer(head())
                .setInputType(InputType.recurrent(3))
                .build());
    network.init();
    return network;
  }

  private static ComputationGraph graph() {
    ComputationGraph network =
        new ComputationGraph(
            configuration()
                .updater(new Nesterovs(0.1))
                .graphBuilder()
                .addInputs("in")
                .setInputTypes(InputType.recurrent(3))
                .addLayer("lstm", new RecurrentLayer.Builder().nOut(6).build(), "in")
                .addLayer("out", head(), "lstm")
                .setOutputs("out")
                .build());
    network.init();
    return network;
  }

  private static NeuralNetConfiguration.Builder configuration() {
    return new NeuralNetConfiguration.Builder()
        .seed(3)
        .dataType(DataType.FLOAT)
        .l2(0.01)
        .weightDecay(0.02)
        .gradientNormalization(GradientNormalization.ClipL2PerLayer)
        .gradientNormalizationThreshold(0.5);
  }

  private static SequenceHead head() {
    return new SequenceHead.Builder()
        .objective(Objective.SQUARED_ERROR)
        .nOut(1)
        .updater(new Sgd(0.1))
        .build();
  }

  /** Parameters and state after six steps, before the fourth of which something is done. */
  private static INDArray trained(IUpdater updater, Consumer<MultiLayerNetwork> done) {
    MultiLayerNetwork network = layers(updater);
    for (int step = 0; step < 6; step++) {
      if (step == 3) {
        done.accept(network);
      }
      network.fit(BATCH);
    }
    INDArray state = network.getUpdater().getStateViewArray();
    return Nd4j.concat(0, network.params().reshape(-1), state.reshape(-1));
  }

  @Test
  void layersAreUpdatedAsByDl4jToTheLastBitFromTheStateThatWasThere() {
    INDArray expected = trained(new Nesterovs(0.1), network -> {});
    INDArray actual = trained(new Nesterovs(0.1), InPlaceUpdater::use);
    assertThat(actual).isEqualTo(expected);
    INDArray initial = layers(new Nesterovs(0.1)).params().reshape(-1);
    assertThat(expected.get(interval(0, initial.length()))).isNotEqualTo(initial);
  }

  @Test
  void adamAgreesWithDl4jsToThePrecisionOfFloats() {
    INDArray expected = trained(new Adam(0.01), network -> {});
    INDArray actual = trained(new Adam(0.01), InPlaceUpdater::use);
    assertThat(actual.distance2(expected)).isLessThan(1e-5 * expected.norm2Number().doubleValue());
  }

  /**
   * By the paper's algorithm 1, in doubles, over more parameters than are taken at a time, and so
   * many that threads share them.
   */
  @ParameterizedTest
  @ValueSource(ints = {2500, 170_001})
  void adamIsThatOfThePaper(int parameters) {
    Adam adam = new Adam(0.02, 0.8, 0.95, 1e-3);
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(adam)
                .list()
                .layer(
                    new SequenceHead.Builder().objective(Objective.SQUARED_ERROR).nOut(1).build())
                .setInputType(InputType.recurrent(parameters - 1))
                .build());
    network.init();
    InPlaceUpdater.use(network);
    MultiLayerUpdater updater = (MultiLayerUpdater) network.getUpdater();
    INDArray gradients = array(4, parameters);
    double[] mean = new double[parameters];
    double[] square = new double[parameters];
    double furthest = 0;
    for (int step = 1; step <= 3; step++) {
      INDArray updates = gradients.mul(step);
      updater.getUpdaterBlocks().get(0).getGradientUpdater().applyUpdater(updates, step - 1, 0);
      float[] actual = updates.data().asFloat();
      for (int i = 0; i < parameters; i++) {
        double gradient = gradients.getDouble(i) * step;
        mean[i] = 0.8 * mean[i] + 0.2 * gradient;
        square[i] = 0.95 * square[i] + 0.05 * gradient * gradient;
        double meanUnbiased = mean[i] / (1 - Math.pow(0.8, step));
        double squareUnbiased = square[i] / (1 - Math.pow(0.95, step));
        // As in the paper's section 2, epsilon is added before the second moment's correction.
        double epsilon = 1e-3 / Math.sqrt(1 - Math.pow(0.95, step));
        double expected = 0.02 * meanUnbiased / (Math.sqrt(squareUnbiased) + epsilon);
        furthest = Math.max(furthest, Math.abs(actual[i] - expected));
      }
    }
    assertThat(furthest).isLessThan(1e-7);
  }

  @Test
  void aGraphIsUpdatedAsByDl4j() {
    ComputationGraph expected = graph();
    ComputationGraph actual = graph();
    InPlaceUpdater.use(actual);
    for (int step = 0; step < 3; step++) {
      expected.fit(BATCH);
      actual.fit(BATCH);
    }
    assertThat(actual.params()).isEqualTo(expected.params());
    assertThat(actual.updaterState()).isEqualTo(expected.updaterState());
  }

  @Test
  void anUpdateInPlaceIsNotReplaced() {
    MultiLayerNetwork network = layers(new Adam());
    InPlaceUpdater.use(network);
    Object updater = network.getUpdater();
    InPlaceUpdater.use(network);
    assertThat(network.getUpdater()).isSameAs(updater);
  }
}
