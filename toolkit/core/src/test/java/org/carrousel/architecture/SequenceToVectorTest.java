package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class SequenceToVectorTest {
  private static ComputationGraph network(SequenceToVector shape, List<Integer> units, long seed) {
    return network(shape, units, Regularization.defaults(), seed);
  }

  private static ComputationGraph network(
      SequenceToVector shape, List<Integer> units, Regularization regularization, long seed) {
    ForecasterDesign design =
        new ForecasterDesign(
            RecurrentEncoder.stacked(units.toArray(Integer[]::new))
                .withRegularization(regularization),
            Loss.MSE);
    ComputationGraph network =
        new ComputationGraph(shape.configuration(design, DataType.FLOAT, seed));
    network.init();
    return network;
  }

  @Test
  void vanillaHasFourGatesAndALinearOutput() {
    ComputationGraph network = network(new SequenceToVector(3, 5, 0, 2), List.of(7), 1);

    // 4 gates · 7 units · (3 inputs + 7 units + 1 bias) + 2 outputs · (7 units + 1 bias)
    assertThat(network.numParams()).isEqualTo(4 * 7 * (3 + 7 + 1) + 2 * (7 + 1));
  }

  @Test
  void aStackedLayerReadsTheHiddenStatesBelow() {
    ComputationGraph network = network(new SequenceToVector(3, 5, 0, 2), List.of(7, 4), 1);

    assertThat(network.numParams())
        .isEqualTo(4 * 7 * (3 + 7 + 1) + 4 * 4 * (7 + 4 + 1) + 2 * (4 + 1));
  }

  @Test
  void whatIsKnownJoinsTheHiddenStateBeforeADenseLayer() {
    ComputationGraph network = network(new SequenceToVector(3, 5, 6, 2), List.of(7), 1);

    // The dense layer is as wide as the hidden state: 7 units · (7 hidden + 6 known + 1 bias).
    assertThat(network.numParams()).isEqualTo(4 * 7 * (3 + 7 + 1) + 7 * (7 + 6 + 1) + 2 * (7 + 1));
  }

  @Test
  void theTimeStepsDoNotChangeTheParameters() {
    assertThat(network(new SequenceToVector(3, 50, 0, 2), List.of(7), 1).params())
        .isEqualTo(network(new SequenceToVector(3, 5, 0, 2), List.of(7), 1).params());
  }

  @Test
  void theSeedDecidesTheInitialWeights() {
    SequenceToVector shape = new SequenceToVector(1, 3, 0, 1);

    assertThat(network(shape, List.of(4), 1).params())
        .isEqualTo(network(shape, List.of(4), 1).params())
        .isNotEqualTo(network(shape, List.of(4), 2).params());
  }

  @Test
  void theForgetGateStartsOpenAndTheOtherBiasesAtZero() {
    ComputationGraph network = network(new SequenceToVector(1, 3, 0, 1), List.of(2), 1);

    // DL4J's order of gates: block input, forget, output, input.
    assertThat(network.getParam("lstm-1_b").toFloatVector())
        .containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
  }

  @Test
  void theAnswerIsReadFromTheLastTimeStepAndIsNotBounded() {
    ComputationGraph network = network(new SequenceToVector(1, 3, 0, 1), List.of(2), 1);
    network.getParam("output_W").assign(100);
    network.getParam("output_b").assign(0);
    float[] sequence = {.5f, -1, 2};

    INDArray hidden =
        network
            .feedForward(Nd4j.createFromArray(new float[][][] {{sequence}}), false)
            .get("lstm-1");
    float answer =
        network.outputSingle(Nd4j.createFromArray(new float[][][] {{sequence}})).getFloat(0);

    assertThat(answer)
        .isCloseTo(100 * hidden.getFloat(0, 0) + 100 * hidden.getFloat(0, 1), within(1e-5f));
    assertThat(Math.abs(answer)).isGreaterThan(1);
  }

  @Test
  void theRegularizationReachesEveryLayer() {
    ComputationGraph network =
        network(
            new SequenceToVector(1, 3, 2, 1), List.of(2, 2), new Regularization(.25, .01, 5), 1);

    for (String name : List.of("lstm-1", "lstm-2", "dense", "output")) {
      BaseLayer layer = (BaseLayer) network.getLayer(name).conf().getLayer();
      assertThat(layer.getIUpdater()).isInstanceOf(Adam.class);
      assertThat(layer.getGradientNormalization()).isEqualTo(GradientNormalization.ClipL2PerLayer);
      assertThat(layer.getGradientNormalizationThreshold()).isEqualTo(5);
      assertThat(layer.getRegularization()).hasSize(1);
    }
  }

  @Test
  void eachKindOfDropoutReachesTheRecurrentLayers() {
    Regularization dropouts =
        Regularization.defaults().withDropout(.25).withRecurrentDropout(.5).withWeightDropout(.125);
    ComputationGraph network =
        network(new SequenceToVector(1, 3, 2, 1), List.of(2, 2), dropouts, 1);

    for (String name : List.of("lstm-1", "lstm-2")) {
      RecurrentLayer layer = (RecurrentLayer) network.getLayer(name).conf().getLayer();
      assertThat(layer.getIDropout()).isEqualTo(new Dropout(.75));
      assertThat(layer.getRecurrentDropout()).isEqualTo(.5);
      assertThat(layer.getWeightDropout()).isEqualTo(.125);
    }
  }
}
