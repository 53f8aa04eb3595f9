package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Networks train alike whether or not the gradient of their input is computed. */
class FeatureGradientsTest {
  private static final INDArray FEATURES = RandomArrays.uniform(1, DataType.FLOAT, 3, 2, 5);
  private static final INDArray LABELS = RandomArrays.uniform(2, DataType.FLOAT, 3, 1, 5);

  private static NeuralNetConfiguration.Builder configuration() {
    return new NeuralNetConfiguration.Builder().seed(5).updater(new Sgd(0.1));
  }

  private static RecurrentLayer layer(Bidirection bidirection) {
    return new RecurrentLayer.Builder().nOut(4).bidirection(bidirection).dropOut(0.8).build();
  }

  private static SequenceHead head() {
    return new SequenceHead.Builder().objective(Objective.SQUARED_ERROR).nOut(1).build();
  }

  private static MultiLayerNetwork layers(Bidirection bidirection) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            configuration()
                .list()
                .layer(layer(bidirection))
                .layer(layer(bidirection))
                .layer(head())
                .setInputType(InputType.recurrent(2))
                .build());
    network.init();
    return network;
  }

  private static INDArray trained(Bidirection bidirection, Consumer<MultiLayerNetwork> change) {
    MultiLayerNetwork network = layers(bidirection);
    change.accept(network);
    for (int step = 0; step < 3; step++) {
      network.fit(FEATURES, LABELS);
    }
    return network.params();
  }

  @ParameterizedTest
  @EnumSource
  void layersTrainAlike(Bidirection bidirection) {
    assertThat(trained(bidirection, FeatureGradients::skip))
        .isEqualTo(trained(bidirection, network -> {}));
  }

  @Test
  void noneIsGiven() {
    MultiLayerNetwork network = layers(Bidirection.NONE);
    assertThat(network.calculateGradients(FEATURES, LABELS, null, null).getSecond()).isNotNull();
    FeatureGradients.skip(network);
    assertThat(network.calculateGradients(FEATURES, LABELS, null, null).getSecond()).isNull();
  }

  /** One input of one layer, another of two, whose gradients DL4J adds up. */
  private static ComputationGraph graph() {
    ComputationGraph graph =
        new ComputationGraph(
            configuration()
                .graphBuilder()
                .addInputs("alone", "shared")
                .addLayer("first", layer(Bidirection.NONE), "alone")
                .addLayer("second", layer(Bidirection.NONE), "shared")
                .addLayer("third", layer(Bidirection.NONE), "shared")
                .addVertex(
                    "sum",
                    new ElementWiseVertex(ElementWiseVertex.Op.Add),
                    "first",
                    "second",
                    "third")
                .addLayer("head", head(), "sum")
                .setInputTypes(InputType.recurrent(2), InputType.recurrent(2))
                .setOutputs("head")
                .build());
    graph.init();
    return graph;
  }

  private static INDArray trainedGraph(Consumer<ComputationGraph> change) {
    ComputationGraph network = graph();
    change.accept(network);
    for (int step = 0; step < 3; step++) {
      network.fit(new INDArray[] {FEATURES, FEATURES.neg()}, new INDArray[] {LABELS});
    }
    return network.params();
  }

  @Test
  void graphsTrainAlike() {
    assertThat(trainedGraph(FeatureGradients::skip)).isEqualTo(trainedGraph(network -> {}));
  }
}
