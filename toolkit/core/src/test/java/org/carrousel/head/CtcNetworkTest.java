package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.carrousel.backend.Backend;
import org.carrousel.decode.CtcBestPath;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** A bidirectional layer and a head that learns from labels without an alignment. */
class CtcNetworkTest {
  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static ComputationGraph network(int inputs, int classes, DataType dataType) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .dataType(dataType)
                .updater(new Adam(.02))
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "recurrent",
                    new RecurrentLayer.Builder()
                        .bidirection(Bidirection.CONCATENATE)
                        .nOut(8)
                        .build(),
                    "in")
                .addLayer(
                    "head",
                    new SequenceHead.Builder().objective(Objective.CTC).nOut(classes).build(),
                    "recurrent")
                .setOutputs("head")
                .setInputTypes(InputType.recurrent(inputs))
                .build());
    network.init();
    return network;
  }

  private static void differentiate(
      ComputationGraph network, INDArray input, INDArray labels, INDArray mask, INDArray own) {
    network.setInputs(input);
    network.setLabels(labels);
    network.setLayerMaskArrays(
        mask == null ? null : new INDArray[] {mask}, own == null ? null : new INDArray[] {own});
    network.computeGradientAndScore();
  }

  @ParameterizedTest
  @EnumSource(names = {"PADDING_LAST", "PADDING_FIRST", "RAGGED"})
  void paddingChangesNothing(MaskKind kind) {
    ComputationGraph network = network(2, 4, DataType.DOUBLE);
    INDArray input = RandomArrays.uniform(1, DataType.DOUBLE, 3, 2, 5);
    INDArray labels =
        Nd4j.createFromArray(new double[] {2, 2, 1, 0, 2, 9, 1, 9, 9}).reshape(3, 1, 3);
    int[] lengths = {3, 2, 1};
    INDArray own = Nd4j.createFromArray(new double[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}});
    differentiate(network, input, labels, kind.mask(), own);
    INDArray gradient = network.gradient().gradient().dup();
    double score = network.score();

    INDArray sum = gradient.like();
    double mean = 0;
    for (int row = 0; row < 3; row++) {
      int[] steps = kind.present(row);
      INDArray alone = Nd4j.create(DataType.DOUBLE, 1, 2, steps.length);
      for (int t = 0; t < steps.length; t++) {
        for (int feature = 0; feature < 2; feature++) {
          alone.putScalar(0, feature, t, input.getDouble(row, feature, steps[t]));
        }
      }
      INDArray its = labels.get(interval(row, row + 1), all(), interval(0, lengths[row])).dup();
      differentiate(network, alone, its, null, null);
      sum.addi(network.gradient().gradient());
      mean += network.score() / 3;
    }
    assertThat(score).isCloseTo(mean, within(1e-12));
    assertThat(gradient.sub(sum).amaxNumber().doubleValue()).isLessThan(1e-12);
    assertThat(gradient.amaxNumber().doubleValue()).isGreaterThan(.01);
  }

  /** Signals of three kinds, each two to four time steps long, with pauses; labels in order. */
  private static final class Signals {
    static final int ROWS = 24;
    static final int STEPS = 24;
    static final int MOST = 4;
    final INDArray input = Nd4j.zeros(DataType.FLOAT, ROWS, 3, STEPS);
    final INDArray mask = Nd4j.zeros(DataType.FLOAT, ROWS, STEPS);
    final INDArray labels = Nd4j.zeros(DataType.FLOAT, ROWS, 1, MOST);
    final INDArray labelMask = Nd4j.zeros(DataType.FLOAT, ROWS, MOST);
    final int[][] read = new int[ROWS][];
    final int[] lengths = new int[ROWS];

    Signals(long seed) {
      Random random = new Random(seed);
      for (int row = 0; row < ROWS; row++) {
        read[row] = random.ints(row % (MOST + 1), 0, 3).toArray();
        int step = 1;
        for (int place = 0; place < read[row].length; place++) {
          labels.putScalar(row, 0, place, read[row][place]);
          labelMask.putScalar(row, place, 1);
          for (int end = step + 2 + random.nextInt(3); step < end; step++) {
            input.putScalar(row, read[row][place], step, 1 + .2 * random.nextGaussian());
          }
          step += 1 + random.nextInt(2);
        }
        lengths[row] = step;
        mask.get(interval(row, row + 1), interval(0, step)).assign(1);
      }
    }

    MultiDataSet batch() {
      return new MultiDataSet(
          new INDArray[] {input},
          new INDArray[] {labels},
          new INDArray[] {mask},
          new INDArray[] {labelMask});
    }
  }

  private static int[] bestPath(INDArray answers, int row, int steps) {
    return CtcBestPath.labels(
        answers.get(point(row), all(), interval(0, steps)).transpose().toDoubleMatrix());
  }

  @Test
  void itLearnsWhereLabelsAreWithoutBeingToldAndASavedNetworkPredictsTheSameBits()
      throws IOException {
    ComputationGraph network = network(3, 4, DataType.FLOAT);
    for (int step = 0; step < 150; step++) {
      network.fit(new Signals(step).batch());
    }
    Signals unseen = new Signals(1000);
    assertThat(network.score(unseen.batch(), false)).isLessThan(1);
    INDArray answers = answers(network, unseen);
    int right = 0;
    for (int row = 0; row < Signals.ROWS; row++) {
      boolean same = Arrays.equals(bestPath(answers, row, unseen.lengths[row]), unseen.read[row]);
      right += same ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(Signals.ROWS - 2);

    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    ComputationGraph loaded =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);
    assertThat(loaded.getConfiguration()).isEqualTo(network.getConfiguration());
    assertThat(answers(loaded, unseen)).isEqualTo(answers);
    assertThat(loaded.score(unseen.batch(), false)).isEqualTo(network.score(unseen.batch(), false));
  }

  private static INDArray answers(ComputationGraph network, Signals signals) {
    INDArray[] input = {signals.input};
    return network.output(false, input, new INDArray[] {signals.mask}, null)[0].dup();
  }
}
