package org.carrousel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.stream.TestNetworks.linearHead;
import static org.carrousel.stream.TestNetworks.recurrent;
import static org.carrousel.stream.TestNetworks.sequence;

import java.util.stream.Stream;
import org.carrousel.cell.Lstm;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CenterLossOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class StreamingBadInputTest {
  private static final float[][] SEQUENCE = sequence(1);

  static Stream<Arguments> layers() {
    return Stream.of(
        Arguments.of(
            recurrent(Lstm.standard(), 4).bidirection(Bidirection.ADD).build(),
            "RecurrentLayer, bidirectional"),
        Arguments.of(new LSTM.Builder().nOut(4).build(), "LSTM"),
        Arguments.of(
            new DenseLayer.Builder().activation(Activation.SOFTSIGN).nOut(4).build(),
            "DenseLayer with the activation softsign"),
        Arguments.of(
            new DenseLayer.Builder().activation(new ActivationReLU(6.0, 0.0, 0.0)).nOut(4).build(),
            "DenseLayer with the activation relu"),
        Arguments.of(
            new DenseLayer.Builder().activation(Activation.RELU).hasLayerNorm(true).nOut(4).build(),
            "DenseLayer with layer normalization"));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aLayerThatCannotBeStreamedIsNamedWithWhatCan(Layer layer, String message) {
    layer.setLayerName("odd");
    MultiLayerNetwork network =
        TestNetworks.of(
            layer,
            new OutputLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .nOut(3)
                .build());
    assertThatThrownBy(() -> StreamingNetwork.of(network))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the layer \"odd\" (" + message + ")")
        .hasMessageContaining("DenseLayer with the activation identity, tanh")
        .hasMessageContaining("rnnTimeStep");
  }

  @Test
  void anOutputLayerWithOtherParametersIsRefused() {
    MultiLayerNetwork network =
        TestNetworks.of(
            recurrent(Lstm.standard(), 4).build(),
            new CenterLossOutputLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .nOut(3)
                .build());
    assertThatThrownBy(() -> StreamingNetwork.of(network))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("CenterLossOutputLayer");
  }

  @Test
  void imagesAreRefused() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(recurrent(Lstm.standard(), 4).build())
                .layer(linearHead())
                .setInputType(InputType.convolutional(3, 3, 1))
                .build());
    network.init();
    assertThatThrownBy(() -> StreamingNetwork.of(network))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("RecurrentLayer behind a CnnToRnnPreProcessor");
  }

  @Test
  void aGraphThatIsNoChainIsRefusedWithTheVertex() {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("left", recurrent(Lstm.standard(), 4).build(), "in")
                .addLayer("right", recurrent(Lstm.standard(), 4).build(), "in")
                .addVertex("both", new MergeVertex(), "left", "right")
                .addLayer("out", linearHead(), "both")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(TestNetworks.INPUTS))
                .build());
    graph.init();
    assertThatThrownBy(() -> StreamingNetwork.of(graph))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"both\" (MergeVertex)")
        .hasMessageContaining("each reading the one before it");
  }

  @Test
  void aGraphWithTwoOutputsIsRefused() {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("below", recurrent(Lstm.standard(), 4).build(), "in")
                .addLayer("one", linearHead(), "below")
                .addLayer("two", linearHead(), "below")
                .setOutputs("one", "two")
                .setInputTypes(InputType.recurrent(TestNetworks.INPUTS))
                .build());
    graph.init();
    assertThatThrownBy(() -> StreamingNetwork.of(graph))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[one, two]");
  }

  @Test
  void aTimeStepOfAnotherWidthIsRefused() {
    NetworkStream stream = StreamingNetwork.of(TestNetworks.of(Lstm.standard())).stream();
    assertThatThrownBy(() -> stream.step(1, 2, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("3 features")
        .hasMessageContaining("inputs: 5");
  }

  @Test
  void whatIsNoNumberIsRefusedAndTheStateKept() {
    NetworkStream stream = StreamingNetwork.of(TestNetworks.of(Lstm.standard())).stream();
    stream.step(SEQUENCE[0]);
    StreamState before = stream.state();
    assertThatThrownBy(() -> stream.step(1, 2, 3, Float.NaN, 5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("NaN as feature 4 of 5");
    assertThat(stream.state()).isEqualTo(before);
  }
}
