package org.carrousel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrousel.stream.TestNetworks.answers;
import static org.carrousel.stream.TestNetworks.array;
import static org.carrousel.stream.TestNetworks.assertClose;
import static org.carrousel.stream.TestNetworks.linearHead;
import static org.carrousel.stream.TestNetworks.recurrent;
import static org.carrousel.stream.TestNetworks.rows;
import static org.carrousel.stream.TestNetworks.sequence;
import static org.carrousel.stream.TestNetworks.timeSteps;
import static org.carrousel.stream.TestNetworks.whole;

import java.util.Arrays;
import java.util.stream.Stream;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.RandomArrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class StreamingNetworkTest {
  private static final float[][] SEQUENCE = sequence(1);

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void stepsGiveWhatTheNetworkGivesStepByStepAndAtOnce(String name, Cell cell) {
    MultiLayerNetwork network = TestNetworks.of(cell);
    float[][] answers = answers(StreamingNetwork.of(network).stream(), SEQUENCE);
    assertClose(answers, timeSteps(network, SEQUENCE));
    assertClose(answers, whole(network, SEQUENCE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void twoStreamsDoNotDisturbEachOther(String name, Cell cell) {
    StreamingNetwork network = StreamingNetwork.of(TestNetworks.of(cell));
    float[][] another = sequence(2);
    float[][] alone = answers(network.stream(), SEQUENCE);
    float[][] anotherAlone = answers(network.stream(), another);
    assertThat(alone).isNotEqualTo(anotherAlone);
    NetworkStream first = network.stream();
    NetworkStream second = network.stream();
    for (int time = 0; time < SEQUENCE.length; time++) {
      assertThat(first.step(SEQUENCE[time])).isEqualTo(alone[time]);
      assertThat(second.step(another[time])).isEqualTo(anotherAlone[time]);
    }
  }

  @Test
  void answersAndFeaturesAreNotTouchedByLaterSteps() {
    NetworkStream stream = StreamingNetwork.of(TestNetworks.of(Lstm.standard())).stream();
    float[] features = SEQUENCE[0].clone();
    float[] answer = stream.step(features);
    float[] before = answer.clone();
    stream.step(SEQUENCE[1]);
    assertThat(answer).isEqualTo(before);
    assertThat(features).isEqualTo(SEQUENCE[0]);
  }

  @Test
  void layersAreStacked() {
    MultiLayerNetwork network =
        TestNetworks.of(
            recurrent(Lstm.standard().projection(3), 6).build(),
            recurrent(new Gru(Gru.Reset.AFTER), 4).build(),
            recurrent(new SimpleRnn(CellActivation.TANH), 7).build(),
            linearHead());
    assertClose(
        answers(StreamingNetwork.of(network).stream(), SEQUENCE), timeSteps(network, SEQUENCE));
  }

  @Test
  void aRecurrentLayerMayComeLast() {
    MultiLayerNetwork network = TestNetworks.of(recurrent(Lstm.standard(), 4).build());
    assertClose(
        answers(StreamingNetwork.of(network).stream(), SEQUENCE), timeSteps(network, SEQUENCE));
  }

  /** As many inputs and units as there usually are, and most inputs 0. */
  @Test
  void characters() {
    MultiLayerNetwork network =
        TestNetworks.of(
            DataType.FLOAT, 65, recurrent(Lstm.standard(), 128).build(), stockHead(65, "softmax"));
    network.params().muli(0.2);
    float[][] sequence = new float[100][65];
    for (int time = 0; time < sequence.length; time++) {
      sequence[time][time * 31 % 65] = 1;
    }
    assertClose(answers(StreamingNetwork.of(network).stream(), sequence), whole(network, sequence));
  }

  static Stream<Layer> heads() {
    return Stream.concat(
        Stream.of(Objective.values())
            .map(objective -> new SequenceHead.Builder().objective(objective).nOut(4).build()),
        Stream.of("identity", "tanh", "relu", "sigmoid", "softmax")
            .flatMap(activation -> Stream.of(stockHead(4, activation), outputLayer(activation))));
  }

  private static Layer stockHead(int outputs, String activation) {
    return new RnnOutputLayer.Builder(LossFunction.MSE)
        .activation(Activation.fromString(activation))
        .nOut(outputs)
        .build();
  }

  private static Layer outputLayer(String activation) {
    return new OutputLayer.Builder(LossFunction.MSE)
        .activation(Activation.fromString(activation))
        .hasBias(false)
        .nOut(4)
        .build();
  }

  @ParameterizedTest
  @MethodSource("heads")
  void headsAnswerAsInTheNetwork(Layer head) {
    MultiLayerNetwork network = TestNetworks.of(recurrent(Lstm.standard(), 6).build(), head);
    assertClose(answers(StreamingNetwork.of(network).stream(), SEQUENCE), whole(network, SEQUENCE));
  }

  /** The exponential function of single precision ends at 88. */
  @Test
  void softmaxStandsLargeSums() {
    MultiLayerNetwork network =
        TestNetworks.of(recurrent(Lstm.standard(), 6).build(), stockHead(4, "softmax"));
    network.getLayer(1).getParam("b").muli(300);
    float[][] answers = answers(StreamingNetwork.of(network).stream(), SEQUENCE);
    assertClose(answers, whole(network, SEQUENCE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"IDENTITY", "TANH", "RELU", "SIGMOID"})
  void denseLayersStandBeforeAndBetween(Activation activation) {
    MultiLayerNetwork network =
        TestNetworks.of(
            new DenseLayer.Builder().activation(activation).nOut(5).build(),
            recurrent(Lstm.standard(), 6).build(),
            new DenseLayer.Builder().activation(activation).nOut(7).build(),
            linearHead());
    assertClose(answers(StreamingNetwork.of(network).stream(), SEQUENCE), whole(network, SEQUENCE));
  }

  @Test
  void aGraphThatIsAChainIsStreamedLikeALayeredNetwork() {
    MultiLayerNetwork layered =
        TestNetworks.of(
            recurrent(Lstm.standard(), 6).build(),
            new DenseLayer.Builder().activation(Activation.TANH).nOut(7).build(),
            stockHead(4, "softmax"));
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("below", recurrent(Lstm.standard(), 6).build(), "in")
                .addLayer(
                    "between",
                    new DenseLayer.Builder().activation(Activation.TANH).nOut(7).build(),
                    "below")
                .addLayer("out", stockHead(4, "softmax"), "between")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(TestNetworks.INPUTS))
                .build());
    graph.init();
    graph.setParams(layered.params());
    float[][] answers = answers(StreamingNetwork.of(graph).stream(), SEQUENCE);
    assertClose(answers, rows(graph.outputSingle(array(SEQUENCE))));
    assertThat(answers).isEqualTo(answers(StreamingNetwork.of(layered).stream(), SEQUENCE));
  }

  @Test
  void dropoutAndNoiseAreForTraining() {
    MultiLayerNetwork network =
        TestNetworks.of(
            recurrent(Lstm.standard(), 6)
                .dropOut(0.5)
                .recurrentDropout(0.5)
                .weightNoise(new DropConnect(0.5))
                .build(),
            new RnnOutputLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .dropOut(0.5)
                .nOut(3)
                .build());
    assertClose(answers(StreamingNetwork.of(network).stream(), SEQUENCE), whole(network, SEQUENCE));
  }

  @Test
  void aNetworkOfDoublesIsStreamedInSinglePrecision() {
    MultiLayerNetwork network =
        TestNetworks.of(
            DataType.DOUBLE,
            TestNetworks.INPUTS,
            recurrent(Lstm.standard(), 6).build(),
            linearHead());
    assertClose(answers(StreamingNetwork.of(network).stream(), SEQUENCE), whole(network, SEQUENCE));
  }

  @Test
  void laterTrainingDoesNotChangeAStreamingNetwork() {
    MultiLayerNetwork network = TestNetworks.of(Lstm.standard());
    StreamingNetwork streaming = StreamingNetwork.of(network);
    float[][] before = answers(streaming.stream(), SEQUENCE);
    network.fit(array(SEQUENCE), RandomArrays.uniform(4, DataType.FLOAT, 1, 3, SEQUENCE.length));
    assertThat(answers(streaming.stream(), SEQUENCE)).isEqualTo(before);
    assertThat(answers(StreamingNetwork.of(network).stream(), SEQUENCE)).isNotEqualTo(before);
  }

  @Test
  void streamsOfOneNetworkMayRunInManyThreads() {
    StreamingNetwork network = StreamingNetwork.of(TestNetworks.of(Lstm.standard()));
    float[][] expected = answers(network.stream(), SEQUENCE);
    boolean same =
        Stream.generate(network::stream)
            .limit(200)
            .parallel()
            .allMatch(stream -> Arrays.deepEquals(answers(stream, SEQUENCE), expected));
    assertThat(same).isTrue();
  }
}
