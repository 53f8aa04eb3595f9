package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layer in DL4J's networks: input types, masks, updaters, dropout, saving, truncation. */
class NetworkTest {
  private static final INDArray INPUT = RandomArrays.uniform(1, DataType.FLOAT, 3, 2, 5);

  @BeforeAll
  static void start() {
    Backend.start();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void aSavedNetworkPredictsTheSameBits(String name, Cell cell) throws IOException {
    ComputationGraph network = new ComputationGraph(stacked(cell));
    network.init();
    network.fit(batch(MaskKind.PADDING_FIRST));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    ComputationGraph loaded =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);
    assertThat(loaded.getConfiguration()).isEqualTo(network.getConfiguration());
    assertThat(loaded.params()).isEqualTo(network.params());
    assertThat(loaded.outputSingle(INPUT)).isEqualTo(network.outputSingle(INPUT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void aStackedBidirectionalNetworkLearnsFromPaddedRows(String name, Cell cell) {
    ComputationGraph network = new ComputationGraph(stacked(cell));
    network.init();
    MultiDataSet batch = batch(MaskKind.PADDING_LAST);
    double before = network.score(batch, false);
    for (int step = 0; step < 30; step++) {
      network.fit(batch);
    }
    assertThat(network.score(batch, false)).isLessThan(0.7 * before);
  }

  /** Dropout of inputs and of the state, L2: what training options a layer takes. */
  private static ComputationGraphConfiguration stacked(Cell cell) {
    return new NeuralNetConfiguration.Builder()
        .seed(3)
        .weightInit(WeightInit.XAVIER)
        .updater(new Adam(0.02))
        .l2(1e-5)
        .graphBuilder()
        .addInputs("in")
        .addLayer(
            "below",
            new RecurrentLayer.Builder()
                .cell(cell)
                .bidirection(Bidirection.CONCATENATE)
                .nOut(4)
                .build(),
            "in")
        .addLayer(
            "above",
            new RecurrentLayer.Builder()
                .cell(cell)
                .lastStepOnly(true)
                .dropOut(0.9)
                .recurrentDropout(0.1)
                .nOut(4)
                .build(),
            "below")
        .addLayer(
            "out",
            new OutputLayer.Builder(LossFunction.MSE)
                .nOut(1)
                .activation(Activation.IDENTITY)
                .build(),
            "above")
        .setOutputs("out")
        .setInputTypes(InputType.recurrent(2))
        .build();
  }

  private static MultiDataSet batch(MaskKind mask) {
    INDArray labels = RandomArrays.uniform(2, DataType.FLOAT, 3, 1);
    return new MultiDataSet(
        new INDArray[] {INPUT},
        new INDArray[] {labels},
        new INDArray[] {mask.mask().castTo(DataType.FLOAT)},
        null);
  }

  @Test
  void truncatedBackpropagationLearns() {
    MultiLayerNetwork network = perStep(Bidirection.NONE);
    DataSet batch = new DataSet(INPUT, RandomArrays.uniform(2, DataType.FLOAT, 3, 1, 5));
    double before = network.score(batch);
    for (int step = 0; step < 30; step++) {
      network.fit(batch);
    }
    assertThat(network.score(batch)).isLessThan(0.8 * before);
  }

  @Test
  void truncatedBackpropagationOfABidirectionalLayerIsRefused() {
    MultiLayerNetwork network = perStep(Bidirection.ADD);
    DataSet batch = new DataSet(INPUT, RandomArrays.uniform(2, DataType.FLOAT, 3, 1, 5));
    assertThatThrownBy(() -> network.fit(batch))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("truncated");
  }

  @Test
  void aStreamGivesWhatTheWholeSequenceGives() {
    MultiLayerNetwork network = perStep(Bidirection.NONE);
    INDArray whole = network.output(INPUT);
    for (int step = 0; step < 5; step++) {
      INDArray one = network.rnnTimeStep(INPUT.tensorAlongDimension(step, 0, 1).dup());
      assertThat(one.equalsWithEps(whole.tensorAlongDimension(step, 0, 1), 1e-6)).isTrue();
    }
  }

  private static MultiLayerNetwork perStep(Bidirection bidirection) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(0.02))
                .list()
                .layer(new RecurrentLayer.Builder().bidirection(bidirection).nOut(4).build())
                .layer(
                    new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .dataFormat(RNNFormat.NCW)
                        .build())
                .setInputType(InputType.recurrent(2))
                .backpropType(BackpropType.TruncatedBPTT)
                .tBPTTLength(2)
                .build());
    network.init();
    return network;
  }

  @Test
  void anInputOfAnotherWidthIsRefusedWithItsShape() {
    MultiLayerNetwork network = perStep(Bidirection.NONE);
    INDArray wide = RandomArrays.uniform(1, DataType.FLOAT, 3, 4, 5);
    assertThatThrownBy(() -> network.output(wide))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[3, 4, 5]")
        .hasMessageContaining("[batch, 2, time]");
  }
}
