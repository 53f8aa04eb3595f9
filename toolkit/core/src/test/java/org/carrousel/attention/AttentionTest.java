package org.carrousel.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.carrousel.dl4j.SideInputVertex;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layer in a network of its own: 2 rows, 3 decoder steps of 4 values, 5 source steps of 6. */
class AttentionTest {
  private static final double[][] SOURCE_MASK = {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}};
  private static final double[][] MASK = {{1, 1, 1}, {1, 1, 0}};

  private final INDArray states = Nd4j.rand(DataType.DOUBLE, 2, 4, 3).subi(.5);
  private final INDArray source = Nd4j.rand(DataType.DOUBLE, 2, 6, 5).subi(.5);

  private static ComputationGraph network(AttentionScore score) {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(3)
            .dataType(DataType.DOUBLE)
            .graphBuilder()
            .addInputs("decoder", "source");
    SideInputVertex.add(
        graph,
        "attention",
        new Attention.Builder().score(score).sourceSize(6).nIn(4).nOut(3).build(),
        "decoder",
        "source");
    ComputationGraphConfiguration configuration =
        graph
            .addLayer(
                "loss",
                new RnnLossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build(),
                "attention")
            .setOutputs("loss")
            .setInputTypes(InputType.recurrent(4), InputType.recurrent(6))
            .build();
    ComputationGraph network =
        new ComputationGraph(ComputationGraphConfiguration.fromJson(configuration.toJson()));
    network.init();
    return network;
  }

  private INDArray output(ComputationGraph network) {
    INDArray[] masks = {Nd4j.create(MASK), Nd4j.create(SOURCE_MASK)};
    return network.output(false, new INDArray[] {states, source}, masks)[0];
  }

  @ParameterizedTest
  @EnumSource
  void maskedSourceStepsHaveNoWeightAndTheOthersSumToOne(AttentionScore score) {
    ComputationGraph network = network(score);
    output(network);

    AttentionMap map = (AttentionMap) network.getLayer("attention");
    for (int row = 0; row < 2; row++) {
      double[][] weights = map.weights(row);
      assertThat(weights).hasDimensions(3, 5);
      for (double[] step : weights) {
        double sum = 0;
        for (int s = 0; s < step.length; s++) {
          assertThat(step[s] > 0).isEqualTo(SOURCE_MASK[row][s] == 1);
          sum += step[s];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOutputIsZeroAtMaskedStepsOnly(AttentionScore score) {
    INDArray output = output(network(score));

    assertThat(output.shape()).containsExactly(2, 3, 3);
    for (int row = 0; row < 2; row++) {
      for (int step = 0; step < 3; step++) {
        INDArray values =
            output.get(NDArrayIndex.point(row), NDArrayIndex.all(), NDArrayIndex.point(step));
        assertThat(values.norm1Number().doubleValue() > 0).isEqualTo(MASK[row][step] == 1);
      }
    }
  }

  /** A step sees the rows in another order, as a beam search asks for them. */
  @ParameterizedTest
  @EnumSource
  void oneStepAtATimeGivesTheOutputOfTheSequence(AttentionScore score) {
    ComputationGraph network = network(score);
    INDArray whole = output(network);
    AttentionStep step =
        new AttentionStep(network.getLayer("attention"), source, Nd4j.create(SOURCE_MASK));
    int[] rows = {1, 0, 1};
    for (int time = 0; time < 2; time++) {
      INDArray queries = Nd4j.createUninitialized(DataType.DOUBLE, new long[] {4, 3}, 'f');
      for (int column = 0; column < rows.length; column++) {
        queries.putColumn(column, at(states, rows[column], time));
      }
      INDArray output = step.output(queries, rows);
      for (int column = 0; column < rows.length; column++) {
        INDArray difference = output.getColumn(column).sub(at(whole, rows[column], time));
        assertThat(difference.amaxNumber().doubleValue()).isLessThan(1e-12);
      }
    }
  }

  private static INDArray at(INDArray sequence, int row, int time) {
    return sequence
        .get(NDArrayIndex.point(row), NDArrayIndex.all(), NDArrayIndex.point(time))
        .dup();
  }

  @ParameterizedTest
  @EnumSource
  void sourceStatesOfAnotherSizeAreRefused(AttentionScore score) {
    ComputationGraph network = network(score);

    assertThatThrownBy(() -> network.outputSingle(states, Nd4j.rand(DataType.DOUBLE, 2, 7, 5)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("source states of shape [2, 7, 5]")
        .hasMessageContaining("expected: [2, 6, time]");
    assertThatThrownBy(() -> network.outputSingle(states, Nd4j.rand(DataType.DOUBLE, 1, 6, 5)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("source states of shape [1, 6, 5]");
  }
}
