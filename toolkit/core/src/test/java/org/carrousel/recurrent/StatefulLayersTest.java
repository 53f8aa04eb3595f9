package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The states of two layers, one of which has all three kinds. The networks do not learn. */
class StatefulLayersTest {
  private static final INDArray INPUT = RandomArrays.uniform(1, DataType.DOUBLE, 3, 2, 6);
  private static final INDArray LABELS = RandomArrays.uniform(2, DataType.DOUBLE, 3, 1, 6);

  private ComputationGraph network;

  @BeforeEach
  void makeNetwork() {
    Backend.start();
    network = network(true);
  }

  private static ComputationGraph network(boolean stateful) {
    Cell all = Lstm.standard().gateRecurrence(GateRecurrence.GATES);
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(0))
                .graphBuilder()
                .addInputs("in")
                .addLayer("below", layer(all).stateful(stateful).build(), "in")
                .addLayer(
                    "above", layer(new Gru(Gru.Reset.AFTER)).stateful(stateful).build(), "below")
                .addLayer(
                    "out",
                    new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .dataFormat(RNNFormat.NCW)
                        .build(),
                    "above")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(2))
                .build());
    network.init();
    return network;
  }

  private static RecurrentLayer.Builder layer(Cell cell) {
    return new RecurrentLayer.Builder().cell(cell).nOut(4);
  }

  private static DataSet part(int from, int to) {
    return new DataSet(
        INPUT.get(all(), all(), interval(from, to)).dup(),
        LABELS.get(all(), all(), interval(from, to)).dup());
  }

  private double trainingLoss(int from, int to) {
    network.fit(part(from, to));
    return network.score();
  }

  @Test
  void aNetworkKnowsWhetherItHasThem() {
    assertThat(StatefulLayers.isStateful(network)).isTrue();
    assertThat(StatefulLayers.isStateful(network(false))).isFalse();
  }

  @Test
  void statesAreNamedAndThoseOfBeforeTheBatch() {
    assertThat(StatefulLayers.states(network)).isEmpty();
    network.fit(part(0, 2));
    Map<String, INDArray> states = StatefulLayers.states(network);
    assertThat(states)
        .containsOnlyKeys("below.hidden", "below.memory", "below.gates", "above.hidden");

    double next = trainingLoss(2, 4);
    double later = trainingLoss(2, 4);
    StatefulLayers.restore(network, states);

    assertThat(later).isNotEqualTo(next);
    assertThat(trainingLoss(2, 4)).isEqualTo(next);
  }

  @Test
  void noStatesAreABeginning() {
    double first = trainingLoss(0, 2);
    double second = trainingLoss(0, 2);
    StatefulLayers.restore(network, Map.of());

    assertThat(second).isNotEqualTo(first);
    assertThat(trainingLoss(0, 2)).isEqualTo(first);
  }

  /** A loss is the sum over the time steps. */
  @Test
  void inferenceGoesOnFromBatchToBatch() {
    double whole = network.score(part(0, 6), false);
    double[] sums =
        StatefulLayers.carrying(
            network,
            () ->
                new double[] {
                  network.score(part(0, 2), false)
                      + network.score(part(2, 3), false)
                      + network.score(part(3, 6), false),
                  network.output(false, part(0, 1).getFeatures())[0].getDouble(0)
                });
    double apart =
        network.score(part(0, 2), false)
            + network.score(part(2, 3), false)
            + network.score(part(3, 6), false);

    assertThat(sums[0]).isCloseTo(whole, within(1e-12));
    assertThat(apart).isNotCloseTo(whole, within(1e-6));
    assertThat(network.output(false, part(0, 1).getFeatures())[0].getDouble(0))
        .isNotEqualTo(sums[1]);
  }

  @Test
  void trainingGoesOnAsIfNothingHadBeenComputedMeanwhile() {
    network.fit(part(0, 2));
    double undisturbed = trainingLoss(2, 4);
    StatefulLayers.restore(network, Map.of());
    network.fit(part(0, 2));

    StatefulLayers.carrying(network, () -> network.score(part(3, 6), false));

    assertThat(trainingLoss(2, 4)).isEqualTo(undisturbed);
  }

  @Test
  void aFailureLeavesTheStatesAsTheyWere() {
    network.fit(part(0, 2));
    Map<String, INDArray> before = StatefulLayers.states(network);

    assertThatThrownBy(
            () ->
                StatefulLayers.carrying(
                    network,
                    () -> {
                      network.score(part(0, 3), false);
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");

    assertThat(StatefulLayers.states(network)).isEqualTo(before);
    double alone = network.score(part(0, 2), false);
    assertThat(network.score(part(0, 2), false)).isEqualTo(alone);
  }
}
