package org.carrousel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.RegressorDesign;
import org.carrousel.architecture.SequenceRegressor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PooledStreamTest {
  private static final int INPUTS = 3;
  private static final int STEPS = 7;

  private static ComputationGraph network(RecurrentLayers layers, Pooling pooling) {
    RegressorDesign design =
        new RegressorDesign(RecurrentEncoder.forward(layers), pooling, Loss.MSE);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceRegressor(INPUTS, 2).configuration(design, DataType.FLOAT, 5));
    network.init();
    return network;
  }

  private static float[][] sequence() {
    Random random = new Random(3);
    float[][] rows = new float[STEPS][INPUTS];
    for (float[] row : rows) {
      for (int k = 0; k < INPUTS; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  /** The network's answer to the first time steps of the sequence. */
  private static float[] whole(ComputationGraph network, float[][] rows, int steps) {
    INDArray input = Nd4j.create(DataType.FLOAT, 1, INPUTS, steps);
    for (int time = 0; time < steps; time++) {
      for (int k = 0; k < INPUTS; k++) {
        input.putScalar(new int[] {0, k, time}, rows[time][k]);
      }
    }
    return network.outputSingle(input).ravel().toFloatVector();
  }

  private static void assertStreamsLikeTheWhole(ComputationGraph network) {
    float[][] rows = sequence();
    NetworkStream stream = StreamingNetwork.of(network).stream();
    for (int steps = 1; steps <= STEPS; steps++) {
      assertThat(stream.step(rows[steps - 1]))
          .as("after %d steps", steps)
          .containsExactly(whole(network, rows, steps), within(1e-5f));
    }
  }

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void aStreamAnswersAsTheNetworkAnswersTheSequenceSoFar(Pooling pooling) {
    assertStreamsLikeTheWhole(network(RecurrentLayers.lstm(4, 5), pooling));
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void poolingFollowsEveryCell(CellKind cell) {
    assertStreamsLikeTheWhole(
        network(RecurrentLayers.lstm(4).withCell(cell), Pooling.MEAN_AND_MAX));
  }

  @Test
  void aProjectedStateIsPooled() {
    assertStreamsLikeTheWhole(
        network(RecurrentLayers.lstm(6).withProjection(3), Pooling.MEAN_AND_MAX));
  }

  @Test
  void aRestoredStreamGoesOn() {
    ComputationGraph network = network(RecurrentLayers.lstm(4), Pooling.MEAN_AND_MAX);
    float[][] rows = sequence();
    NetworkStream stream = StreamingNetwork.of(network).stream();
    for (int time = 0; time < 3; time++) {
      stream.step(rows[time]);
    }
    NetworkStream other = StreamingNetwork.of(network).stream();
    other.restore(stream.state());
    List<float[]> answers = Arrays.stream(rows).skip(3).map(stream::step).toList();

    for (int time = 3; time < STEPS; time++) {
      assertThat(other.step(rows[time])).isEqualTo(answers.get(time - 3));
    }
    stream.reset();
    assertThat(stream.step(rows[0])).containsExactly(whole(network, rows, 1), within(1e-5f));
  }
}
