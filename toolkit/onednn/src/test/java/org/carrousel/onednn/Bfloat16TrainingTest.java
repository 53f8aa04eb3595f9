package org.carrousel.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.carrousel.backend.Backend;
import org.carrousel.engine.Engines;
import org.carrousel.engine.Precision;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Networks trained with products of bfloat16 reach the losses of those trained with floats. */
class Bfloat16TrainingTest {
  private static final int BATCH = 32;
  private static final int TIME = 16;
  private static final int TRAINING_STEPS = 120;

  @BeforeEach
  void needsTheProcessor() {
    Backend.start();
    assumeTrue(OnednnLibrary.absence().isEmpty(), () -> OnednnLibrary.absence().orElseThrow());
    assumeTrue(
        OnednnLibrary.absenceOfBfloat16().isEmpty(),
        () -> OnednnLibrary.absenceOfBfloat16().orElseThrow());
  }

  @AfterEach
  void forget() {
    System.clearProperty(Engines.PROPERTY);
  }

  /** Tasks with noise, so that none ends at a loss of zero. */
  private enum Task {
    /** The mean so far of noisy numbers. */
    RUNNING_MEAN(1, 1, Objective.SQUARED_ERROR) {
      @Override
      void fill(Random random, int row, INDArray inputs, INDArray labels) {
        double sum = 0;
        for (int t = 0; t < TIME; t++) {
          double value = random.nextGaussian();
          sum += value;
          inputs.putScalar(row, 0, t, value);
          labels.putScalar(row, 0, t, sum / (t + 1) + 0.2 * random.nextGaussian());
        }
      }
    },
    /** The next symbol of a random walk over a circle of four. */
    NEXT_SYMBOL(4, 4, Objective.CROSS_ENTROPY) {
      @Override
      void fill(Random random, int row, INDArray inputs, INDArray labels) {
        int symbol = random.nextInt(4);
        for (int t = 0; t < TIME; t++) {
          inputs.putScalar(row, symbol, t, 1);
          symbol = (symbol + (random.nextInt(10) < 7 ? 1 : 3)) % 4;
          labels.putScalar(row, symbol, t, 1);
        }
      }
    },
    /** The sign of the first number, told again at every time step, now and then wrongly. */
    FIRST_SIGN(2, 2, Objective.CROSS_ENTROPY) {
      @Override
      void fill(Random random, int row, INDArray inputs, INDArray labels) {
        int sign = random.nextInt(2);
        inputs.putScalar(row, 1, 0, 1);
        for (int t = 0; t < TIME; t++) {
          inputs.putScalar(row, 0, t, t == 0 ? 2 * sign - 1 : random.nextGaussian());
          labels.putScalar(row, random.nextInt(8) == 0 ? 1 - sign : sign, t, 1);
        }
      }
    };

    private final int inputs;
    private final int outputs;
    private final Objective objective;

    Task(int inputs, int outputs, Objective objective) {
      this.inputs = inputs;
      this.outputs = outputs;
      this.objective = objective;
    }

    abstract void fill(Random random, int row, INDArray inputs, INDArray labels);

    DataSet draw(Random random, int rows) {
      INDArray features = Nd4j.create(DataType.FLOAT, rows, inputs, TIME);
      INDArray labels = Nd4j.create(DataType.FLOAT, rows, outputs, TIME);
      for (int row = 0; row < rows; row++) {
        fill(random, row, features, labels);
      }
      return new DataSet(features, labels);
    }
  }

  private static MultiLayerNetwork network(Task task, Precision precision, DataType dataType) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(dataType)
                .updater(new Adam(0.01))
                .list()
                .layer(new RecurrentLayer.Builder().nOut(24).precision(precision).build())
                .layer(
                    new SequenceHead.Builder().objective(task.objective).nOut(task.outputs).build())
                .setInputType(InputType.recurrent(task.inputs))
                .build());
    network.init();
    return network;
  }

  private static MultiLayerNetwork trained(Task task, Precision precision) {
    MultiLayerNetwork network = network(task, precision, DataType.FLOAT);
    Random random = new Random(1);
    for (int step = 0; step < TRAINING_STEPS; step++) {
      network.fit(task.draw(random, BATCH));
    }
    return network;
  }

  @ParameterizedTest
  @EnumSource
  void reachesTheSameLoss(Task task) {
    DataSet unseen = task.draw(new Random(2), 256);
    double untrained = network(task, Precision.FULL, DataType.FLOAT).score(unseen);
    MultiLayerNetwork full = trained(task, Precision.FULL);
    MultiLayerNetwork rounded = trained(task, Precision.BFLOAT16);

    assertThat(full.score(unseen)).as("has learnt").isLessThan(0.9 * untrained);
    assertThat(rounded.score(unseen) / full.score(unseen)).isBetween(0.98, 1.02);
    assertThat(rounded.params()).as("was rounded").isNotEqualTo(full.params());
  }

  @Test
  void aCopyFromItsJsonMultipliesInTheSamePrecision() {
    MultiLayerNetwork network = network(Task.RUNNING_MEAN, Precision.BFLOAT16, DataType.FLOAT);
    MultiLayerNetwork copy =
        new MultiLayerNetwork(
            MultiLayerConfiguration.fromJson(network.getLayerWiseConfigurations().toJson()));
    copy.init();
    copy.setParams(network.params());
    INDArray input = Task.RUNNING_MEAN.draw(new Random(3), 4).getFeatures();
    assertThat(copy.output(input)).isEqualTo(network.output(input));
  }

  @Test
  void anEngineThatCannotIsRefusedWhereItIsNamed() {
    System.setProperty(Engines.PROPERTY, "nd4j");
    MultiLayerNetwork network = network(Task.RUNNING_MEAN, Precision.BFLOAT16, DataType.FLOAT);
    INDArray input = Task.RUNNING_MEAN.draw(new Random(3), 4).getFeatures();
    assertThatThrownBy(() -> network.output(input))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nd4j")
        .hasMessageContaining("it multiplies in the network's data type");
  }

  @Test
  void aNetworkOfDoublesIsRefused() {
    assertThatThrownBy(() -> network(Task.RUNNING_MEAN, Precision.BFLOAT16, DataType.DOUBLE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("BFLOAT16 in a network of DOUBLE");
  }
}
