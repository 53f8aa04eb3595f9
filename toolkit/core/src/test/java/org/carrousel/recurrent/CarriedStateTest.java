package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * State that is carried over: in streams, across the pieces of truncated backpropagation, and from
 * batch to batch of a stateful layer. The networks do not learn, so that their losses compare.
 */
class CarriedStateTest {
  private static final INDArray INPUT = RandomArrays.uniform(1, DataType.DOUBLE, 3, 2, 6);
  private static final INDArray LABELS = RandomArrays.uniform(2, DataType.DOUBLE, 3, 1, 6);

  @BeforeAll
  static void start() {
    Backend.start();
  }

  /** The losses of batches, in the order of training. */
  private static final class Losses extends BaseTrainingListener {
    private final List<Double> values = new ArrayList<>();

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
      values.add(model.score());
    }

    static List<Double> of(Model network, Consumer<Model> training) {
      Losses losses = new Losses();
      network.setListeners(losses);
      training.accept(network);
      return losses.values;
    }
  }

  private static DataSet part(int from, int to) {
    return new DataSet(
        INPUT.get(all(), all(), interval(from, to)).dup(),
        LABELS.get(all(), all(), interval(from, to)).dup());
  }

  private static RnnOutputLayer output() {
    return new RnnOutputLayer.Builder(LossFunction.MSE)
        .nOut(1)
        .activation(Activation.IDENTITY)
        .dataFormat(RNNFormat.NCW)
        .build();
  }

  private static NeuralNetConfiguration.Builder settings() {
    return new NeuralNetConfiguration.Builder()
        .seed(3)
        .dataType(DataType.DOUBLE)
        .weightInit(WeightInit.XAVIER)
        .updater(new Sgd(0));
  }

  /** With a state of all three kinds: hidden, memory and gates. */
  private static RecurrentLayer.Builder layer() {
    return new RecurrentLayer.Builder()
        .cell(Lstm.standard().gateRecurrence(GateRecurrence.GATES))
        .nOut(4);
  }

  /** DL4J warns of a length where it is not used, unless it is the default. */
  private static int pieces(BackpropType type) {
    return type == BackpropType.TruncatedBPTT ? 2 : 20;
  }

  private static MultiLayerNetwork network(BackpropType type) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            settings()
                .list()
                .layer(layer().build())
                .layer(layer().cell(new Gru(Gru.Reset.AFTER)).build())
                .layer(output())
                .setInputType(InputType.recurrent(2))
                .backpropType(type)
                .tBPTTLength(pieces(type))
                .build());
    network.init();
    return network;
  }

  private static ComputationGraph graph(boolean stateful, BackpropType type) {
    ComputationGraph network =
        new ComputationGraph(
            settings()
                .graphBuilder()
                .addInputs("in")
                .addLayer("below", layer().stateful(stateful).build(), "in")
                .addLayer("above", layer().stateful(stateful).build(), "below")
                .addLayer("out", output(), "above")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(2))
                .backpropType(type)
                .tBPTTLength(pieces(type))
                .build());
    network.init();
    return network;
  }

  @Test
  void aStreamGoesOnAfterSavingNetworkAndState() throws IOException {
    MultiLayerNetwork network = network(BackpropType.Standard);
    network.rnnTimeStep(part(0, 4).getFeatures());
    List<Map<String, byte[]>> states = new ArrayList<>();
    for (int layer = 0; layer < 2; layer++) {
      Map<String, byte[]> state = new HashMap<>();
      for (Map.Entry<String, INDArray> entry : network.rnnGetPreviousState(layer).entrySet()) {
        state.put(entry.getKey(), Nd4j.toByteArray(entry.getValue()));
      }
      states.add(state);
    }
    assertThat(states.get(0)).containsOnlyKeys("hidden", "memory", "gates");
    assertThat(states.get(1)).containsOnlyKeys("hidden");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);

    MultiLayerNetwork loaded =
        ModelSerializer.restoreMultiLayerNetwork(
            new ByteArrayInputStream(file.toByteArray()), true);
    for (int layer = 0; layer < 2; layer++) {
      Map<String, INDArray> state = new HashMap<>();
      for (Map.Entry<String, byte[]> entry : states.get(layer).entrySet()) {
        state.put(entry.getKey(), Nd4j.fromByteArray(entry.getValue()));
      }
      loaded.rnnSetPreviousState(layer, state);
    }
    INDArray rest = network.rnnTimeStep(part(4, 6).getFeatures());
    assertThat(loaded.rnnTimeStep(part(4, 6).getFeatures())).isEqualTo(rest);
    loaded.rnnClearPreviousState();
    assertThat(loaded.rnnGetPreviousState(0)).isEmpty();
    assertThat(loaded.rnnTimeStep(INPUT)).isEqualTo(network.output(INPUT));
  }

  @Test
  void anotherNumberOfRowsThanTheStreamsIsRefused() {
    MultiLayerNetwork network = network(BackpropType.Standard);
    network.rnnTimeStep(INPUT);
    INDArray fewer = INPUT.get(interval(0, 2), all(), all()).dup();
    assertThatThrownBy(() -> network.rnnTimeStep(fewer))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a batch of 2 rows to a layer in the state of 3")
        .hasMessageContaining("rnnClearPreviousState()");
    network.rnnClearPreviousState();
    assertThat(network.rnnTimeStep(fewer)).isEqualTo(network.output(fewer));
  }

  @Test
  void truncatedBackpropagationStartsEachPieceWhereTheOneBeforeEnded() {
    MultiLayerNetwork network = network(BackpropType.TruncatedBPTT);
    assertPiecesOfOneSequence(
        Losses.of(network, model -> network.fit(part(0, 6))), network.score(part(0, 6)));
    ComputationGraph graph = graph(false, BackpropType.TruncatedBPTT);
    assertPiecesOfOneSequence(
        Losses.of(graph, model -> graph.fit(part(0, 6))), graph.score(part(0, 6)));
  }

  @Test
  void truncatedBackpropagationForgetsTheStateAfterTheSequence() {
    ComputationGraph network = graph(false, BackpropType.TruncatedBPTT);
    List<Double> losses =
        Losses.of(
            network,
            model -> {
              network.fit(part(0, 6));
              network.fit(part(0, 6));
            });
    assertThat(losses.subList(3, 6)).isEqualTo(losses.subList(0, 3));
    assertThat(network.rnnGetPreviousState("below")).isEmpty();
  }

  @Test
  void aStatefulLayerStartsEachBatchWhereTheOneBeforeEnded() {
    ComputationGraph network = graph(true, BackpropType.Standard);
    List<Double> losses =
        Losses.of(
            network,
            model -> {
              network.fit(part(0, 2));
              network.output(INPUT);
              network.fit(part(2, 4));
              network.fit(part(4, 6));
            });
    assertPiecesOfOneSequence(losses, network.score(part(0, 6)));
  }

  @Test
  void aStatefulLayerBeginsAnewWhenItsStateIsCleared() {
    ComputationGraph network = graph(true, BackpropType.Standard);
    List<Double> losses =
        Losses.of(
            network,
            model -> {
              network.fit(part(0, 2));
              network.fit(part(0, 2));
              network.rnnClearPreviousState();
              network.fit(part(0, 2));
            });
    assertThat(losses.get(1)).isNotEqualTo(losses.get(0));
    assertThat(losses.get(2)).isEqualTo(losses.get(0));
  }

  @Test
  void withoutStateEachBatchIsABeginning() {
    ComputationGraph network = graph(false, BackpropType.Standard);
    List<Double> losses =
        Losses.of(
            network,
            model -> {
              network.fit(part(0, 2));
              network.fit(part(0, 2));
            });
    assertThat(losses.get(1)).isEqualTo(losses.get(0));
  }

  @Test
  void aStatefulLayerStaysSoInJson() {
    ComputationGraphConfiguration written = graph(true, BackpropType.Standard).getConfiguration();
    ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(written.toJson());
    assertThat(read).isEqualTo(written);
    assertThat(read).isNotEqualTo(graph(false, BackpropType.Standard).getConfiguration());
  }

  @Test
  void aStatefulBidirectionalLayerIsRefused() {
    assertThatThrownBy(layer().stateful(true).bidirection(Bidirection.ADD)::build)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("stateful bidirectional");
  }

  /** DL4J sums the losses of time steps. */
  private static void assertPiecesOfOneSequence(List<Double> losses, double whole) {
    assertThat(losses).hasSize(3);
    assertThat(losses.stream().mapToDouble(loss -> loss).sum()).isCloseTo(whole, within(1e-12));
  }
}
